import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import type { Feed } from '../contract/documents'
import { paths } from '../contract/paths'
import { noProgress } from './progress'
import { writeSample } from './sample/writeSample'
import { temporaryFolder } from './testing/contentFolder'
import { hashesOf } from './testing/hashesOf'

const program = fileURLToPath(new URL('main.ts', import.meta.url))

let running: ChildProcess | undefined
afterEach(() => running?.kill('SIGKILL'))

type Folders = { contentDir: string; endpointDir: string; cacheDir: string }

function start({ contentDir, endpointDir, cacheDir }: Folders): ChildProcess {
  const env = { ...process.env, CONTENT_DIR: contentDir, ENDPOINT_DIR: endpointDir, CONTENT_CACHE: cacheDir }
  running = spawn(process.execPath, ['--import', 'tsx', program], { env, stdio: 'ignore' })
  return running
}

async function run(folders: Folders): Promise<void> {
  expect((await once(start(folders), 'exit'))[0]).toBe(0)
}

/** How many documents of interviews differ from those that were there: the progress that can be seen from outside. */
function changedNames(endpointDir: string, before: ReadonlyMap<string, string>): number {
  const folder = join(endpointDir, 'v1/interviews')
  return namesIn(folder).filter((name) => before.get(name) !== readFileSync(join(folder, name), 'latin1')).length
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'))
  } catch {
    return []
  }
}

function snapshot(endpointDir: string): Map<string, string> {
  const folder = join(endpointDir, 'v1/interviews')
  return new Map(namesIn(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]))
}

/** Starts a publication and kills it as soon as so many documents of interviews are new. */
async function kill(folders: Folders, documents: number): Promise<void> {
  const before = snapshot(folders.endpointDir)
  const child = start(folders)
  const exited = once(child, 'exit')
  const look = (): void => {
    if (child.exitCode !== null) return
    if (changedNames(folders.endpointDir, before) < documents) setImmediate(look)
    else child.kill('SIGKILL')
  }
  look()
  expect(await exited).toEqual([null, 'SIGKILL'])
}

/** Every document is whole, and what the lists lead to is there. */
async function expectReadable(endpointDir: string): Promise<void> {
  const files = Object.keys(await hashesOf(endpointDir))
  const documents = files.filter((file) => file.endsWith('.json'))
  for (const file of documents) JSON.parse(await readFile(join(endpointDir, file), 'utf8'))
  for (const file of documents.filter((name) => /^\/v1\/interviews(\/pages\/\d+)?\.json$/.test(name))) {
    const { items, next_url }: Feed = JSON.parse(await readFile(join(endpointDir, file), 'utf8'))
    const slugs = items.map(({ _shanghaidoctor: { slug } }) => paths.interview(slug))
    expect(files).toEqual(expect.arrayContaining(next_url ? [...slugs, new URL(next_url).pathname] : slugs))
  }
}

test('a run that is killed leaves a readable endpoint, and the next run completes it', {
  timeout: 180_000,
}, async () => {
  const folder = await temporaryFolder()
  const cacheDir = join(folder, 'cache')
  const contentDir = join(folder, 'content')
  await writeSample(contentDir, { interviews: 12, seed: '1', pictures: 'none' }, noProgress)
  const clean = { contentDir, endpointDir: join(folder, 'clean'), cacheDir }
  await run(clean)
  const whole = await hashesOf(clean.endpointDir)

  const killed = { ...clean, endpointDir: join(folder, 'killed') }
  for (const documents of [1, 30]) {
    await kill(killed, documents)
    await expectReadable(killed.endpointDir)
  }
  await run(killed)
  expect(await hashesOf(killed.endpointDir)).toEqual(whole)

  const site = await readFile(join(contentDir, 'site.yaml'), 'utf8')
  await writeFile(join(contentDir, 'site.yaml'), site.replace('ShanghaiDoctor', 'Another name'))
  await kill(killed, 10)
  await expectReadable(killed.endpointDir)
  await run(killed)
  await run({ ...clean, endpointDir: join(folder, 'afresh') })
  expect(await hashesOf(killed.endpointDir)).toEqual(await hashesOf(join(folder, 'afresh')))
})
