import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { paths } from '../../contract/paths'
import { noProgress } from '../progress'
import { temporaryFolder } from '../testing/contentFolder'
import { type DeployOptions, deploy, usualGrace } from './deploy'
import type { LocalFile } from './localFiles'
import type { ObjectStore, StoredObject } from './objectStore'

const now = new Date('2026-11-24T12:00:00Z')

/** A bucket in memory that gives what is put into it an ETag of its own making, as one that encrypts with keys of KMS does. */
function storeOf(objects: Record<string, string>): ObjectStore & { removed: string[] } {
  const contents = new Map(Object.entries(objects))
  const removed: string[] = []
  const told = ([key, text]: [string, string]): StoredObject => ({
    key,
    size: text.length,
    etag: 'own',
    lastModified: 1,
  })
  return {
    removed,
    list: async (prefix) => [...contents].filter(([key]) => key.startsWith(prefix)).map(told),
    read: async (key) => contents.get(key) ?? '',
    put: async (key, bytes) => {
      contents.set(key, Buffer.from(bytes).toString())
      return 'own'
    },
    remove: async (key) => {
      contents.delete(key)
      removed.push(key)
    },
  }
}

async function fileOf(path: string, content: string): Promise<LocalFile> {
  const file = join(await temporaryFolder(), 'file')
  await writeFile(file, content)
  return { path, file, size: content.length, headers: { type: 'application/json', cacheControl: 'no-cache' } }
}

const run = (store: ObjectStore, files: LocalFile[], other: Partial<DeployOptions> = {}) =>
  deploy({
    store,
    files,
    encoding: 'identity',
    grace: usualGrace,
    dryRun: false,
    takeOver: false,
    now,
    progress: noProgress,
    ...other,
  })

test('ETags that are no MD5 are told, for nothing can be left out then', async () => {
  const store = storeOf({})
  const files = [await fileOf(paths.site, '{}')]
  expect(await run(store, files)).toMatchObject({ etagsAreOther: true, unchanged: 0 })
  expect(await run(store, files)).toMatchObject({ etagsAreOther: true, unchanged: 0 })
})

test.each(['{"v1/gone.json":', '{"v1/gone.json":"long ago"}', '[]'])(
  'a damaged note of what is gone (%s) only keeps it for longer',
  async (note) => {
    const store = storeOf({ 'v1/gone.json': '{}', 'deployment/unwanted.json': note })
    const { waiting, removed, waitingUntil } = await run(store, [await fileOf(paths.site, '{}')])
    expect([waiting, removed]).toEqual([['v1/gone.json'], []])
    expect(store.removed.filter((key) => key.startsWith('v1/'))).toEqual([])
    expect(waitingUntil).toEqual(new Date(now.getTime() + usualGrace))
  },
)

test('a file that is published anew while it is sent ends the deployment', async () => {
  const file = await fileOf(paths.site, '{}')
  await writeFile(file.file, '{"name":"longer"}')
  await expect(run(storeOf({}), [file])).rejects.toThrow(`${paths.site} was published anew while it was sent`)
  await expect(run(storeOf({}), [{ ...file, file: `${file.file}-gone` }])).rejects.toThrow('was published anew')
})

test('each file that is sent or removed is told, by its stage', async () => {
  const told: [stage: string, done: number, total: number][] = []
  const files = [await fileOf(paths.interview('a-light'), '{}'), await fileOf(paths.site, '{}')]
  await run(storeOf({ 'v1/site.json': '', 'v1/gone.json': '', 'v1/interviews/gone.json': '' }), files, {
    grace: 0,
    progress: (...step) => told.push(step),
  })
  expect(told).toEqual([
    ['New documents', 1, 2],
    ['Changed lists', 2, 2],
    ['Removing', 1, 2],
    ['Removing', 2, 2],
  ])
})
