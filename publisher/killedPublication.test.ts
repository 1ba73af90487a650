import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
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

const programOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))

let running: ChildProcess | undefined
afterEach(() => running?.kill('SIGKILL'))

type Folders = { contentDir: string; endpointDir: string; cacheDir: string }

/** Runs a program to its end; answers its exit code and the signal that ended it. */
async function exitOf(program: string, parameters: string[], env?: Record<string, string>): Promise<unknown[]> {
  const all = ['--import', 'tsx', programOf(program), ...parameters]
  running = spawn(process.execPath, all, { env: { ...process.env, ...env }, stdio: 'ignore' })
  return once(running, 'exit')
}

async function run({ contentDir, endpointDir, cacheDir }: Folders): Promise<void> {
  const env = { CONTENT_DIR: contentDir, ENDPOINT_DIR: endpointDir, CONTENT_CACHE: cacheDir }
  expect(await exitOf('main.ts', [], env)).toEqual([0, null])
}

/** Starts a publication that is killed as soon as so many documents are written. */
async function kill({ contentDir, endpointDir, cacheDir }: Folders, documents: number): Promise<void> {
  const parameters = [contentDir, endpointDir, cacheDir, String(documents)]
  expect(await exitOf('testing/publishUntil.ts', parameters)).toEqual([null, 'SIGKILL'])
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
  for (const documents of [30, 400]) {
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
