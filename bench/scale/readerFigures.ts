import { brotliDecompressSync } from 'node:zlib'
import { paths } from '../../contract/paths'
import { sampleInterview } from '../../publisher/sample/sampleInterview'
import { search } from '../../src/search/search'

/** The brotli bytes of a published file, undefined where there is none. */
export type ReadCompressed = (path: string) => Promise<Buffer | undefined>

/** What a reader's phone fetches for something: brotli bytes, and in how many requests. */
export type ReaderFigures = { requests: number; bytes: number }

/** The first screen of each page, and an interview; of the newest ones, which are the same in every size. */
export async function pageFigures(seed: string, read: ReadCompressed): Promise<Record<string, ReaderFigures>> {
  const newest = sampleInterview(seed, 0)
  const pages = {
    home: paths.interviews,
    directory: paths.doctors(),
    interview: paths.interview(newest.slug),
    doctor: paths.doctor(newest.doctor.slug),
  }
  const figures: Record<string, ReaderFigures> = {}
  for (const [page, path] of Object.entries(pages)) {
    const bytes = await read(path)
    if (!bytes) throw new Error(`${path} is not published`)
    figures[page] = { requests: 1, bytes: bytes.length }
  }
  return figures
}

/** Words that the newest interviews and their doctors hold, in both languages, from the commonest to the rarest. */
export function sampleQueries(seed: string): string[] {
  const names = [0, 1, 3].flatMap((number) => {
    const { doctor, topics } = sampleInterview(seed, number)
    return [
      doctor.name.en,
      doctor.name.zh,
      doctor.name.en.split(' ')[0] ?? '',
      topics[0]?.en ?? '',
      topics[0]?.zh ?? '',
    ]
  })
  const words = ['the', 'patient', 'corridor', 'pencil', 'window', 'blood pressure', 'weather station', 'tachycardia']
  const chinese = ['医生', '病人', '地图', '夜里', '手术', '气象站', '红铅笔', '慢性']
  return [...names, ...words, ...chinese].filter(Boolean)
}

/** What each query costs with the client's own search, the cheapest first. */
export async function searchFigures(queries: readonly string[], read: ReadCompressed): Promise<ReaderFigures[]> {
  const figures: ReaderFigures[] = []
  for (const query of queries) {
    const own = { requests: 0, bytes: 0 }
    const answer = await search(query, async (path) => {
      const bytes = await read(path)
      own.requests += 1
      own.bytes += bytes?.length ?? 0
      return { ok: true, value: bytes && JSON.parse(brotliDecompressSync(bytes).toString()) }
    })
    if (!answer.ok) throw new Error(`the search for ${query} failed: ${answer.error}`)
    figures.push(own)
  }
  return figures.sort((a, b) => a.bytes - b.bytes)
}

/** The figure that a share of all figures does not exceed. `sorted` rises. */
export function percentile(sorted: readonly ReaderFigures[], share: number): ReaderFigures {
  const figures = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]
  if (!figures) throw new Error('there are no figures')
  return figures
}
