import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { appendFile, mkdir, readFile, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { noProgress } from '../publisher/progress'
import { sampleInterview } from '../publisher/sample/sampleInterview'
import { writeSample } from '../publisher/sample/writeSample'
import { formatTable } from './reader/formatTable'
import { endpointFigures, type KindFigures } from './scale/endpointFigures'
import { pageFigures, percentile, type ReaderFigures, sampleQueries, searchFigures } from './scale/readerFigures'

/**
 * `npm run bench:scale`: publishes invented collections of several sizes and prints what that costs, in seconds, memory and
 * files, and what a reader fetches, beside the smallest size. `--sizes 10,1000` makes a smaller run. Times depend on
 * what else the machine does: its load is printed beside them. The drawings in place of pictures are made before.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10,1000,10000' },
    seed: { type: 'string', default: '1' },
    dir: { type: 'string', default: join(tmpdir(), 'shanghaidoctor-scale') },
  },
})
const sizes = values.sizes.split(',').map(Number)
const { seed, dir } = values

type Measured = { seconds: number; peakBytes: number; load: number }
type SizeFigures = {
  size: number
  publication: Measured
  republication: Measured
  kinds: KindFigures[]
  pages: Record<string, ReaderFigures>
  searches: ReaderFigures[]
}

const program = fileURLToPath(new URL('scale/measurePublication.ts', import.meta.url))

/** The whole command, with the start of Node. */
async function measure(contentDir: string, endpointDir: string, cacheDir: string): Promise<Measured> {
  const load = loadavg()[0] ?? 0
  const started = performance.now()
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--import', 'tsx', program],
    ...[contentDir, endpointDir, cacheDir],
  ])
  const { peakBytes }: { peakBytes: number } = JSON.parse(stdout)
  return { seconds: (performance.now() - started) / 1000, peakBytes, load }
}

async function figuresOf(size: number, cacheDir: string): Promise<SizeFigures> {
  const [contentDir, endpointDir] = [join(dir, `content-${size}`), join(dir, `endpoint-${size}`)]
  await writeSample(contentDir, { interviews: size, seed, pictures: 'none' }, noProgress)
  await rm(endpointDir, { recursive: true, force: true })
  const publication = await measure(contentDir, endpointDir, cacheDir)
  const read = async (path: string) => {
    const file = `${join(endpointDir, path)}.br`
    return existsSync(file) ? readFile(file) : undefined
  }
  const pages = await pageFigures(seed, read)
  const searches = await searchFigures(sampleQueries(seed), read)
  const kinds = endpointFigures(endpointDir)
  const changed = sampleInterview(seed, Math.floor(size / 2))
  await appendFile(join(contentDir, 'interviews', `${changed.slug}.md`), '\nOne more sentence.\n')
  const republication = await measure(contentDir, endpointDir, cacheDir)
  return { size, publication, republication, kinds, pages, searches }
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`
const timed = ({ seconds, peakBytes, load }: Measured) =>
  `${seconds.toFixed(1)} s, ${megabytes(peakBytes)} (load ${load.toFixed(1)})`

function reader(figures: ReaderFigures, first: ReaderFigures): string {
  const ratio = (figures.bytes / first.bytes).toFixed(3)
  return `${kilobytes(figures.bytes)} in ${figures.requests} (× ${ratio})`
}

function printed(all: readonly SizeFigures[]): string {
  const [first] = all
  if (!first) throw new Error('give at least one size')
  const row = (name: string, cell: (figures: SizeFigures) => string) => [name, ...all.map(cell)]
  const shares = [0.5, 0.9, 1]
  const kindNames = [...new Set(all.flatMap(({ kinds }) => kinds.map(({ kind }) => kind)))]
  return formatTable([
    row('interviews', ({ size }) => size.toLocaleString('en')),
    row('publish, most memory', ({ publication }) => timed(publication)),
    row('publish one change', ({ republication }) => timed(republication)),
    ...kindNames.map((name) =>
      row(`files: ${name}`, ({ kinds }) => {
        const kind = kinds.find((candidate) => candidate.kind === name)
        return kind ? `${kind.files.toLocaleString('en')}, ${megabytes(kind.bytesOnDisk)}` : '–'
      }),
    ),
    ...Object.keys(first.pages).map((page) =>
      row(`reader: ${page}`, ({ pages }) =>
        reader(pages[page] ?? { requests: 0, bytes: 0 }, first.pages[page] ?? { requests: 0, bytes: 1 }),
      ),
    ),
    ...shares.map((share) =>
      row(share === 1 ? 'search: most' : `search: p${share * 100}`, ({ searches }) =>
        reader(percentile(searches, share), percentile(first.searches, share)),
      ),
    ),
  ])
}

const cacheDir = join(dir, 'cache')
await rm(cacheDir, { recursive: true, force: true })
await mkdir(cacheDir, { recursive: true })
// Every drawing that stands for a picture, once.
await writeSample(join(dir, 'content-drawings'), { interviews: 250, seed, pictures: 'none' }, noProgress)
await measure(join(dir, 'content-drawings'), join(dir, 'endpoint-drawings'), cacheDir)

const all: SizeFigures[] = []
for (const size of sizes) all.push(await figuresOf(size, cacheDir))
console.log(printed(all))
