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
import { brokenBounds, type Measured, type SizeFigures } from './scale/bounds'
import { endpointFigures } from './scale/endpointFigures'
import { pageFigures, percentile, type ReaderFigures, sampleQueries, searchFigures } from './scale/readerFigures'

/**
 * `npm run bench:scale`: publishes invented collections of several sizes and prints what that costs, in seconds, memory and
 * files, and what a reader fetches, beside the smallest size. `--sizes 10,1000` makes a smaller run. Exit code 1 where a bound
 * of `scale/bounds.ts` is broken. Times depend on what else the machine does: its load and the CPU seconds are printed beside
 * them. The drawings in place of pictures are made before. What it writes is removed; `--keep` leaves it.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10,1000,10000' },
    seed: { type: 'string', default: '1' },
    dir: { type: 'string', default: join(tmpdir(), 'shanghaidoctor-scale') },
    keep: { type: 'boolean', default: false },
  },
})
const sizes = values.sizes.split(',').map(Number)
const { seed, dir } = values

const program = fileURLToPath(new URL('scale/measurePublication.ts', import.meta.url))

/** The whole command, with the start of Node. */
async function measure(contentDir: string, endpointDir: string, cacheDir: string): Promise<Measured> {
  const load = loadavg()[0] ?? 0
  const started = performance.now()
  const running = promisify(execFile)(process.execPath, [
    ...['--import', 'tsx', program],
    ...[contentDir, endpointDir, cacheDir],
  ])
  running.child.stderr?.pipe(process.stderr)
  const { stdout } = await running
  const own: Pick<Measured, 'cpuSeconds' | 'peakBytes'> = JSON.parse(stdout)
  return { ...own, seconds: (performance.now() - started) / 1000, load }
}

/** Removes folders of our own; others may stand beside them. */
async function forget(names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => rm(join(dir, name), { recursive: true })))
}

async function figuresOf(size: number, cacheDir: string): Promise<SizeFigures> {
  const [contentDir, endpointDir] = [join(dir, `content-${size}`), join(dir, `endpoint-${size}`)]
  const say = (what: string) => console.error(`${size.toLocaleString('en')} interviews: ${what}`)
  say('writing them')
  await writeSample(contentDir, { interviews: size, seed, pictures: 'none' }, noProgress)
  await rm(endpointDir, { recursive: true, force: true })
  say('publishing them')
  const publication = await measure(contentDir, endpointDir, cacheDir)
  const read = async (path: string) => {
    const file = `${join(endpointDir, path)}.br`
    return existsSync(file) ? readFile(file) : undefined
  }
  say('reading as readers do')
  const pages = await pageFigures(seed, read)
  const searches = await searchFigures(sampleQueries(seed), read)
  const kinds = endpointFigures(endpointDir)
  const changed = sampleInterview(seed, Math.floor(size / 2))
  await appendFile(join(contentDir, 'interviews', `${changed.slug}.md`), '\nOne more sentence.\n')
  say('publishing one change')
  const republication = await measure(contentDir, endpointDir, cacheDir)
  if (!values.keep) await forget([`content-${size}`, `endpoint-${size}`])
  return { size, publication, republication, kinds, pages, searches }
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`
const timed = ({ seconds, cpuSeconds, load }: Measured) =>
  `${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of CPU, load ${load.toFixed(1)})`

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
    row('publish', ({ publication }) => timed(publication)),
    row('most memory', ({ publication }) => megabytes(publication.peakBytes)),
    row('publish one change', ({ republication }) => timed(republication)),
    row('most memory', ({ republication }) => megabytes(republication.peakBytes)),
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
if (!values.keep) await forget(['cache', 'content-drawings', 'endpoint-drawings'])
for (const broken of brokenBounds(all)) {
  console.error(broken)
  process.exitCode = 1
}
