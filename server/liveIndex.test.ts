import { link, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createServer } from './createServer'
import { contentHash } from './entityTag'
import { type Answer, expectProblem, send, writeFolder } from './httpTestClient'
import { picture } from './sampleServer'

/** Asks until the answer is the wanted one; the time limit of the test is the only clock. */
async function waitFor(path: string, wanted: (answer: Answer) => boolean): Promise<Answer> {
  const answer = await send(live, path)
  return wanted(answer) ? answer : waitFor(path, wanted)
}

let base: string
let folder: string
let live: FastifyInstance

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'live-index-test-'))
  folder = join(base, 'endpoint')
  await writeFolder(folder, {
    'v1/site.json': 'old',
    'v1/same.json': 'same',
    'v1/gone.json': 'gone',
    'v1/images/gone-0a1b2c3d.webp': picture,
  })
  live = await createServer({ endpointDir: folder, checkInterval: 0 })
  await live.listen({ port: 0 })
})

afterEach(async () => {
  await live?.close()
  await rm(base, { recursive: true, force: true })
})

test('old files until the new ones are complete, and then only the new ones', async () => {
  const before = await send(live, '/v1/same.json')
  await writeFolder(`${folder}.new`, { 'v1/site.json': 'new', 'v1/same.json': 'same', 'v1/added.json': 'added' })

  await rename(folder, `${folder}.old`)
  await rm(`${folder}.old`, { recursive: true })
  for (const [path, content] of Object.entries({ site: 'old', gone: 'gone', same: 'same' })) {
    expect((await send(live, `/v1/${path}.json`)).body.toString()).toBe(content)
  }
  const withdrawn = await send(live, '/v1/images/gone-0a1b2c3d.webp')
  expectProblem(withdrawn, 503)
  expect(withdrawn.headers['retry-after']).toBe('1')

  await rename(`${folder}.new`, folder)
  const after = await waitFor('/v1/site.json', ({ body }) => body.toString() === 'new')
  expect(after.headers.etag).toBe(`"${contentHash(Buffer.from('new'))}"`)
  expect((await send(live, '/v1/added.json')).body.toString()).toBe('added')
  expectProblem(await send(live, '/v1/gone.json'), 404)
  expectProblem(await send(live, '/v1/images/gone-0a1b2c3d.webp'), 404)
  expect((await send(live, '/v1/same.json')).headers.etag).toBe(before.headers.etag)
})

test('moving v1 alone is enough', async () => {
  await writeFolder(join(folder, 'next'), { 'site.json': 'newest' })
  await rename(join(folder, 'v1'), join(folder, 'last'))
  await rename(join(folder, 'next'), join(folder, 'v1'))
  const after = await waitFor('/v1/site.json', ({ body }) => body.toString() === 'newest')
  expect(after.status).toBe(200)
  expectProblem(await send(live, '/last/site.json'), 404)
})

test('a publication in place is served when the folder is touched, and all of it at once', async () => {
  await writeFile(`${folder}.next`, 'new')
  await rename(`${folder}.next`, join(folder, 'v1/site.json'))
  await link(join(folder, 'v1/site.json'), join(folder, 'v1/twin.json'))
  await rm(join(folder, 'v1/gone.json'))
  for (const [path, content] of Object.entries({ site: 'old', gone: 'gone' })) {
    expect((await send(live, `/v1/${path}.json`)).body.toString()).toBe(content)
  }
  await utimes(folder, new Date(), new Date())
  await waitFor('/v1/site.json', ({ body }) => body.toString() === 'new')
  expect((await send(live, '/v1/twin.json')).body.toString()).toBe('new')
  expect((await send(live, '/v1/same.json')).body.toString()).toBe('same')
  expectProblem(await send(live, '/v1/gone.json'), 404)
})
