import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { readInterview } from '../e2e/published'
import { serveBuild } from '../e2e/serveBuild'
import { formatTable } from './reader/formatTable'
import { buildEmpty } from './startup/buildEmpty'
import { measureStart, type Start, type Subject } from './startup/measureStart'

/**
 * From boot to first text: Home and a shared interview, cold and warm, beside an app with one page and one text, built by
 * the same Taro with its own defaults:
 *
 *     npm run bench:startup -- [--rounds 9]
 *
 * ours from `dist/weapp` and `dist/endpoint`; make both first. Requests, `setData` and elements are exact and the same on
 * every machine. Script time is what the profiler finds in the program's own code; it is the median of rounds in which
 * all take turns, and is given as a ratio to the empty app's, which holds for this engine and not for a phone.
 */
const workDir = '.tmp/startup'
const ours = process.env.WEAPP_DIST ?? 'dist/weapp'
const key = 'a-map'

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } })
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1')
  if (!existsSync(ours)) throw new Error(`There is no ${ours}: npm run build:weapp first`)
  // Every start reads its scripts anew, as the first on a phone does.
  setFlagsFromString('--no-compilation-cache')
  const served = await serveBuild()
  try {
    const subjects = await subjectsOf(served.url)
    const starts = new Map<Subject, Start[]>(subjects.map((subject) => [subject, []]))
    for (let round = 0; round <= rounds; round += 1) {
      for (const subject of subjects) {
        const start = await measureStart(subject, served.url)
        // The first round warms the engine up.
        if (round > 0) starts.get(subject)?.push(start)
      }
    }
    print(starts, rounds)
  } finally {
    await served.close()
  }
}

async function subjectsOf(endpoint: string): Promise<Subject[]> {
  const empty = (name: string, dist: string): Subject => ({
    name,
    dist,
    launch: { path: 'pages/index/index', query: {} },
    text: 'Empty',
  })
  const preact = await buildEmpty('preact', workDir)
  const react = await buildEmpty('react', workDir)
  const { headline } = await readInterview(key)
  const cold: Subject[] = [
    { name: 'Home', dist: ours, launch: { path: 'pages/interviews/interviews', query: {} }, text: headline },
    {
      name: 'a shared interview',
      dist: ours,
      launch: { path: 'pages/interview/interview', query: { slug: key } },
      text: headline,
    },
  ]
  const warm: Subject[] = []
  for (const subject of cold) {
    const { storage } = await measureStart(subject, endpoint)
    warm.push({ ...subject, name: `${subject.name}, warm`, storage })
  }
  return [empty('an empty app, Preact', preact), empty('an empty app, React', react), ...cold, ...warm]
}

function print(starts: ReadonlyMap<Subject, readonly Start[]>, rounds: number): void {
  const [withPreact = Number.NaN, withReact = Number.NaN] = [...starts.values()].map(median)
  const rows = [...starts].map(([{ name }, all]) => {
    const [first] = all
    if (!first) throw new Error(`${name} was not measured`)
    return [
      name,
      (median(all) / withPreact).toFixed(2),
      (median(all) / withReact).toFixed(2),
      ...[first.requests, first.serialDepth, first.setDatas, first.bytes, first.elements].map(String),
    ]
  })
  const heads = [
    ['', 'script', 'script', '', 'in a', '', '', ''],
    ['', '× Preact', '× React', 'requests', 'row', 'setData', 'bytes', 'elements'],
  ]
  console.log(formatTable([...heads, ...rows]))
  console.log(`
script = the program's own code until its first text, its reading by the engine included, × that of each empty app, which
took ${withPreact.toFixed(1)} and ${withReact.toFixed(1)} ms here: medians of ${rounds} rounds in which all take turns.
requests = answered before the first text; bytes = UTF-8 of the JSON of every setData until then.`)
}

function median(starts: readonly Start[]): number {
  const sorted = starts.map(({ script }) => script).sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
