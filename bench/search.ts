import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'
import type { EndpointDocument } from '../publisher/documents/endpointDocument'
import { fieldIndex } from '../publisher/documents/fieldIndex'
import { qualityFor } from '../publisher/endpoint/precompress'
import { randomFrom } from '../publisher/pictures/seededRandom'
import { writeSample } from '../publisher/sample/writeSample'
import { gatherHeads } from '../publisher/search/gatherTerms'
import { headDocuments } from '../publisher/search/headDocuments'
import { keyDocuments } from '../publisher/search/keyDocuments'
import { nameDocuments, numberedTerms, versionDocuments, versionSources } from '../publisher/search/searchDocuments'
import type { ReadFile, ReadText } from '../src/search/hits'
import { readPassage } from '../src/search/readPassage'
import { search } from '../src/search/search'
import { formatTable } from './reader/formatTable'
import { sentencesOnFirstScreen } from './search/firstScreen'
import { drawQueries, type Query } from './search/queries'
import { readPublication } from './search/readPublication'

/**
 * What a search costs with many interviews, and what the index costs to make:
 *
 *     npm run bench:search -- [--interviews 10000] [--queries 100] [--seed 1]
 *
 * The collection is the one of `npm run sample`. Bytes are all that the page reads until its first screen stands (390 × 844
 * px), with nothing known from before: the answer, and the sentence of each row that can be seen. Files are counted as
 * brotli makes them for the endpoint, parts of texts as they are. Requests are counted, and steps: what is asked for at once
 * is one. Times are of this machine: the whole of a search with
 * warm code, JSON parsed each time, without network. Making is given in seconds of CPU.
 *
 * Exit code 1 where a budget is broken: an answer of p50 5 KB, p90 40 KB, at most 250 KB; a median of 20 ms.
 */
const workDir = '.tmp/search'
const budget = { p50: 5_000, p90: 40_000, most: 250_000, milliseconds: 20 }

type Figures = Query & { bytes: number; answerBytes: number; requests: number; steps: number; milliseconds: number }

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      interviews: { type: 'string', default: '10000' },
      queries: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
    },
  })
  const [interviews, queries] = [Number(values.interviews), Number(values.queries)]
  if (!Number.isInteger(interviews) || interviews < 1) throw new Error('--interviews takes a whole number from 1')
  const contentDir = `${workDir}/content-${interviews}-${values.seed}`
  if (!existsSync(`${contentDir}/site.yaml`)) {
    await writeSample(contentDir, { interviews, seed: values.seed, pictures: 'none' }, () => {})
  }
  const publication = readPublication(contentDir)
  const files = new FileStore(`${workDir}/endpoint`)

  const timed = (name: string, make: () => Iterable<EndpointDocument>) => {
    const started = process.cpuUsage()
    const documents = make()
    let [count, bytes, writing] = [0, 0, 0]
    for (const document of documents) {
      const before = process.cpuUsage()
      count += 1
      bytes += files.write(document)
      writing += seconds(process.cpuUsage(before))
    }
    console.log(
      `${name}: ${(seconds(process.cpuUsage(started)) - writing).toFixed(1)} s of CPU, ${count} files, ${(bytes / 1e6).toFixed(1)} MB plain`,
    )
  }
  const started = process.cpuUsage()
  let terms = [...numberedTerms(versionSources(publication.interviews))]
  const postings = terms.reduce((sum, version) => sum + version.postings.length, 0)
  console.log(
    `${terms.length} versions, ${postings} postings: ${seconds(process.cpuUsage(started)).toFixed(1)} s of CPU`,
  )
  const heads: string[] = []
  timed('terms', function* () {
    for (const head of gatherHeads(terms)) {
      heads.push(head.key)
      yield* headDocuments(head)
    }
  })
  terms = []
  timed('names and keys', () => {
    const { documents, keys } = nameDocuments(publication.doctors, fieldIndex(publication.doctors))
    return [...documents, ...keyDocuments({ ...keys, heads })]
  })
  timed('versions and their texts', () => versionDocuments(publication.interviews))
  console.log(`memory: ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB at most`)

  const drawn = drawQueries(publication, queries, randomFrom(Number(values.seed)))
  for (const query of drawn.filter((_, index) => index % 7 === 0)) await search(query.text, files.reader().read)
  const figures: Figures[] = []
  for (const query of drawn) figures.push(await measure(query, files))
  report(figures)
}

const seconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6

async function measure(query: Query, files: FileStore): Promise<Figures> {
  await search(query.text, files.reader().read)
  const { read, readText, figures } = files.reader()
  const started = process.cpuUsage()
  const answer = await search(query.text, read)
  if (!answer.ok) throw new Error(`${query.text}: ${answer.error}`)
  const answerBytes = figures().bytes
  await Promise.all(sentencesOnFirstScreen(answer.value).map((hit) => readPassage(query.text, hit, readText)))
  const milliseconds = seconds(process.cpuUsage(started)) * 1000
  return { ...query, ...figures(), answerBytes, milliseconds }
}

/** The files of search on the disk, as the endpoint would have them; those that were read stay in memory. */
class FileStore {
  private readonly texts = new Map<string, string>()
  private readonly sizes = new Map<string, number>()

  constructor(private readonly directory: string) {
    rmSync(directory, { recursive: true, force: true })
  }

  write({ paths, body }: EndpointDocument): number {
    for (const endpointPath of paths) {
      const file = path.join(this.directory, endpointPath)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, body)
    }
    return Buffer.byteLength(body)
  }

  private text(endpointPath: string): string {
    let text = this.texts.get(endpointPath)
    if (text === undefined) {
      const file = path.join(this.directory, endpointPath)
      text = existsSync(file) ? readFileSync(file, 'utf8') : ''
      this.texts.set(endpointPath, text)
    }
    return text
  }

  /** Of one search: each file and each part counts once, for the page keeps what it has read. */
  reader(): { read: ReadFile; readText: ReadText; figures: () => Pick<Figures, 'bytes' | 'requests' | 'steps'> } {
    const asked = new Map<string, number>()
    let steps = 0
    let waiting: (() => void)[] = []
    const answered = () =>
      new Promise<void>((resolve) => {
        // What is asked for before the answers come belongs to one step; they come together.
        if (waiting.length === 0) {
          setImmediate(() => {
            const all = waiting
            waiting = []
            steps += 1
            for (const answer of all) answer()
          })
        }
        waiting.push(resolve)
      })
    const read: ReadFile = async (endpointPath) => {
      asked.set(endpointPath, this.compressedSize(endpointPath))
      await answered()
      const text = this.text(endpointPath)
      return { ok: true, value: text === '' ? undefined : JSON.parse(text) }
    }
    const readText: ReadText = async (endpointPath, part) => {
      const bytes = Buffer.from(this.text(endpointPath))
      const own = part ? bytes.subarray(part.start, part.end + 1) : bytes
      asked.set(`${endpointPath} ${part?.start}`, part ? own.length : this.compressedSize(endpointPath))
      await answered()
      return { ok: true, value: { text: own.toString(), isWhole: !part } }
    }
    const bytes = () => [...asked.values()].reduce((sum, size) => sum + size, 0)
    return { read, readText, figures: () => ({ bytes: bytes(), requests: asked.size, steps }) }
  }

  private compressedSize(endpointPath: string): number {
    let size = this.sizes.get(endpointPath)
    if (size === undefined) {
      const text = this.text(endpointPath)
      const params = {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: qualityFor(endpointPath),
      }
      size = text === '' ? 0 : brotliCompressSync(Buffer.from(text), { params }).length
      this.sizes.set(endpointPath, size)
    }
    return size
  }
}

function report(figures: readonly Figures[]): void {
  const kinds = [...new Set(figures.map(({ kind }) => kind))]
  const row = (name: string, own: readonly Figures[]) => {
    const at = (of: (one: Figures) => number, share: number) => percentile(own.map(of), share)
    const kilobytes = (value: number) => (value / 1000).toFixed(1)
    return [
      name,
      ...[0.5, 0.9, 1].map((share) => kilobytes(at((one) => one.bytes, share))),
      ...[0.5, 0.9].map((share) => kilobytes(at((one) => one.answerBytes, share))),
      ...[0.5, 1].map((share) => String(at((one) => one.requests, share))),
      ...[0.5, 1].map((share) => String(at((one) => one.steps, share))),
      ...[0.5, 0.99].map((share) => at((one) => one.milliseconds, share).toFixed(1)),
    ]
  }
  console.log(
    formatTable([
      [
        '',
        'KB p50',
        'p90',
        'max',
        'without sentences p50',
        'p90',
        'requests p50',
        'max',
        'steps p50',
        'max',
        'ms p50',
        'p99',
      ],
      ...kinds.map((kind) =>
        row(
          kind,
          figures.filter((one) => one.kind === kind),
        ),
      ),
      row('all', figures),
    ]),
  )
  const [worst] = [...figures].sort((one, other) => other.bytes - one.bytes)
  console.log(`most bytes: “${worst?.text}”`)
  const bytes = figures.map((one) => one.bytes)
  const broken = [
    percentile(bytes, 0.5) > budget.p50 && 'p50',
    percentile(bytes, 0.9) > budget.p90 && 'p90',
    percentile(bytes, 1) > budget.most && 'max',
    percentile(
      figures.map((one) => one.milliseconds),
      0.5,
    ) > budget.milliseconds && 'ms',
  ].filter(Boolean)
  if (broken.length > 0) throw new Error(`over the budget: ${broken.join(', ')}`)
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
