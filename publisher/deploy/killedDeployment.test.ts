import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { filesBelow } from '../endpoint/endpointFolder'
import { publish } from '../publish'
import {
  type ContentFiles,
  doctorFile,
  interviewFile,
  interviewFiles,
  jpeg,
  soundContent,
  temporaryFolder,
  translationFile,
  writeContent,
} from '../testing/contentFolder'
import { stagesOf } from './stages'
import { brokenLinks } from './testing/brokenLinks'
import { linksOf } from './testing/linksOf'
import { contentsAfter, type StoreStandIn, startStore } from './testing/storeStandIn'

const program = fileURLToPath(new URL('main.ts', import.meta.url))

async function publishTo(endpointDir: string, cacheDir: string, files: ContentFiles): Promise<void> {
  const contentDir = await writeContent(files)
  const { problems } = await publish({ contentDir, endpointDir, cacheDir, today: '2026-11-24' })
  expect(problems).toEqual([])
}

/** Deploys in a process of its own, and kills it when so many changes were asked for. Answers how it ended. */
async function run(store: StoreStandIn, endpointDir: string, args: string[], changes = Number.POSITIVE_INFINITY) {
  const env = { ...process.env, ...store.environment, ENDPOINT_DIR: endpointDir }
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let asked = 0
  store.fault = (method) => {
    if (method === 'PUT' || method === 'DELETE') asked += 1
    if (asked > changes) child.kill('SIGKILL')
    return undefined
  }
  const printed: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk))
  await once(child, 'close')
  await store.settled()
  return { code: child.exitCode, signal: child.signalCode, printed: Buffer.concat(printed).toString() }
}

/** Deploys again and again, killed after so many changes each time, until a run gets to its end. */
async function runKilled(store: StoreStandIn, endpointDir: string, args: string[], changes: number): Promise<number> {
  for (let killed = 0; ; killed += 1) {
    const { code, signal } = await run(store, endpointDir, args, changes)
    if (code === 0) return killed
    expect(signal).toBe('SIGKILL')
  }
}

function expectEqual(store: StoreStandIn, endpointDir: string): void {
  const held = contentsAfter(store.changes)
  const published = [...filesBelow(endpointDir)].filter((path) => !/\.(br|gz)$/.test(path))
  expect([...held.keys()].sort()).toEqual(published.sort())
  expect(published.filter((path) => !held.get(path)?.equals(readFileSync(join(endpointDir, path))))).toEqual([])
}

/** Of an interview, a doctor or where they work: each leads to the others. */
const isDocument = (path: string) => /^\/v1\/((interviews|doctors)\/[^/]+$|(hospitals|departments)\/)/.test(path)

const isNoCircle = (from: string, to: string) => !(isDocument(from) && isDocument(to))

/** Links of a published folder to what is sent in the same stage or a later one, told as `document → link`. */
function linksToLater(endpointDir: string): string[] {
  const published = [...filesBelow(endpointDir)].filter((path) => !/\.(br|gz)$/.test(path))
  const stages = stagesOf(
    published.map((path) => ({ path })),
    () => false,
  )
  const stageOf = new Map(stages.flatMap(({ files }, stage) => files.map(({ path }) => [path, stage])))
  const isLater = (from: string, to: string) => (stageOf.get(to) ?? 0) >= (stageOf.get(from) ?? 0)
  return published
    .filter((path) => !/^\/v1\/(images|audio|cards)\//.test(path))
    .flatMap((from) => linksOf(from, readFileSync(join(endpointDir, from), 'utf8')).map((to) => ({ from, to })))
    .filter(({ from, to }) => isNoCircle(from, to) && isLater(from, to))
    .map(({ from, to }) => `${from} → ${to}`)
}

test('killed again and again, it ends with a bucket equal to the folder, and no list ever led to nothing', {
  timeout: 240_000,
}, async () => {
  const folder = await temporaryFolder()
  const [endpointDir, cacheDir] = [join(folder, 'endpoint'), join(folder, 'cache')]
  const store = await startStore()
  const first = {
    ...soundContent,
    ...interviewFiles(11),
    'interviews/a-light.md': interviewFile({}, 'Text.\n\n::figure{file="river.jpg" alt="A river"}'),
    'images/river.jpg': await jpeg(800, 600),
  }
  await publishTo(endpointDir, cacheDir, first)
  const documents = readdirSync(join(endpointDir, 'v1/interviews'))
  expect(documents.length).toBeGreaterThan(11)
  // Whatever of one stage is there first: the requests of a stage overtake each other.
  expect(linksToLater(endpointDir)).toEqual([])

  expect(await runKilled(store, endpointDir, [], 60)).toBeGreaterThan(3)
  expectEqual(store, endpointDir)
  // At the very first deployment one of two that lead to each other has to come first.
  expect(brokenLinks(store.changes, { isAsked: isNoCircle })).toEqual([])

  const sent = store.changes.length
  const second = {
    ...first,
    'interviews/interview-11.md': undefined,
    'interviews/interview-3.md': interviewFile({ id: 'i3', headline: 'Another', datePublished: '2026-01-03' }),
    'interviews/a-dawn.md': interviewFile({ id: 'dawn', headline: 'A dawn', doctor: 'bai-shili' }),
    'interviews/a-light.zh.md': translationFile(),
    'doctors/bai-shili.yaml': doctorFile().replace('An Shili', 'Bai Shili').replace('安示例', '白示例'),
    'images/river.jpg': await jpeg(900, 600),
  }
  await publishTo(endpointDir, cacheDir, second)
  expect(await runKilled(store, endpointDir, ['--remove-now'], 25)).toBeGreaterThan(3)
  expectEqual(store, endpointDir)
  // Who reads now is led through no circle either: only what nobody reaches yet, or any more, may lead to what is not there.
  const wasThere = contentsAfter(store.changes.slice(0, sent))
  const isReached = (path: string) => wasThere.has(path) && existsSync(join(endpointDir, path))
  const isAsked = (from: string, to: string) => isNoCircle(from, to) || isReached(from)
  expect(brokenLinks(store.changes, { isAsked, since: sent })).toEqual([])

  const requests = store.requests.length
  const { printed } = await run(store, endpointDir, [])
  expect(printed).toMatch(/^Sent 0 files \(0\.0 MB\) .*; 0 removed\.$/m)
  expect(store.requests.slice(requests).filter((request) => !/^GET | \/deployment\/runs\//.test(request))).toEqual([])
  // Nothing is left of all that were killed.
  expect([...contentsAfter(store.changes, '/deployment/runs/').keys()]).toEqual([])
})
