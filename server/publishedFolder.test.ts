import { link, mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { contentHash } from './entityTag'
import { expectProblem, send, sendRaw, writeFolder } from './httpTestClient'
import { openFile, PublishedFolder, ReplacedError } from './publishedFolder'
import { type SampleServer, secret, startSampleServer } from './sampleServer'

describe('nothing outside the published set', () => {
  let sample: SampleServer

  beforeAll(async () => {
    sample = await startSampleServer()
    const published = join(sample.folder, 'endpoint/v1')
    await symlink(join(sample.folder, 'secret.txt'), join(published, 'link.json'))
    await symlink(sample.folder, join(published, 'linked'))
    await mkdir(join(published, 'folder.json'))
  })

  afterAll(() => sample?.close())

  test.each([
    '/../secret.txt',
    '/v1/../secret.txt',
    '/v1/../../secret.txt',
    '/v1/./../secret.txt',
    '/v1/%2e%2e/secret.txt',
    '/v1/%2E%2E%2Fsecret.txt',
    '/v1/..%2f..%2fsecret.txt',
    '/v1/%252e%252e/secret.txt',
    '/v1/%252e%252e%252fsecret.txt',
    '/v1/..%c0%afsecret.txt',
    '/v1/..\\secret.txt',
    '/v1/..%5csecret.txt',
    '\\..\\secret.txt',
    '/v1/site.json%00',
    '/v1/%00/../secret.txt',
    '/v1/../secret.txt%00.json',
    '//secret.txt',
    '//etc/passwd',
    '/v1//etc/passwd',
    '/etc/passwd',
    '/v1/../../../../../../../../etc/passwd',
    '/%2fetc/passwd',
    'http://127.0.0.1/v1/../secret.txt',
    'file:///etc/passwd',
    '/v1/.hidden.json',
    '/v1/%2ehidden.json',
    '/secret.txt',
    '/v1/link.json',
    '/v1/linked/secret.txt',
    '/v1/folder.json',
    '/v1/folder.json/',
    '/v1/site.json/',
    '/v1/site.json/more',
    '/v1/site.json.br',
    '/v1/',
    '/v1',
    `/v1/${'a'.repeat(300)}.json`,
  ])('%s', async (path) => {
    const received = await sendRaw(sample.server, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    expect(received).toMatch(/^HTTP\/1.1 40[04] /)
    expect(received).toContain('application/problem+json')
    expect(received).not.toContain(secret)
    expect(received).not.toContain('root:')
  })

  test('a request in absolute form is answered like any other (RFC 9112, 3.2.2)', async () => {
    const received = await sendRaw(
      sample.server,
      'GET http://example.com/v1/interviews.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    )
    expect(received).toMatch(/^HTTP\/1.1 200 OK/)
  })
})

describe('while it is published anew', () => {
  let sample: SampleServer
  let server: FastifyInstance
  let folder: string

  beforeEach(async () => {
    sample = await startSampleServer({ checkInterval: 0 })
    server = sample.server
    folder = join(sample.folder, 'endpoint')
    await writeFolder(folder, { 'v1/asked.json': 'old', 'v1/not-asked.json': 'old', 'v1/gone.json': 'gone' })
  })

  afterEach(() => sample?.close())

  const text = async (path: string) => (await send(server, path)).body.toString()

  /** Writes a file beside its place and moves it there, as the publisher does. */
  async function replace(path: string, content: string | Buffer): Promise<void> {
    await writeFile(`${folder}.next`, content)
    await rename(`${folder}.next`, join(folder, path))
  }

  test('a file is the old one or the new one, with its own entity tag', async () => {
    expect(await text('/v1/asked.json')).toBe('old')
    await replace('v1/asked.json', 'new')
    const after = await send(server, '/v1/asked.json')
    expect([after.body.toString(), after.headers.etag]).toEqual(['new', `"${contentHash(Buffer.from('new'))}"`])
    await rm(join(folder, 'v1/asked.json'))
    expectProblem(await send(server, '/v1/asked.json'), 404)
    await replace('v1/asked.json', 'back')
    expect(await text('/v1/asked.json')).toBe('back')
  })

  test('what is only touched keeps its entity tag: nothing is sent again', async () => {
    const { headers } = await send(server, '/v1/asked.json')
    await utimes(join(folder, 'v1/asked.json'), new Date(0), new Date(0))
    expect((await send(server, '/v1/asked.json', { 'if-none-match': headers.etag })).status).toBe(304)
  })

  test('a text that is new in plain and old in brotli is each with its own entity tag', async () => {
    await replace('v1/asked.json.br', brotliCompressSync('old'))
    const packed = { 'accept-encoding': 'br' }
    const before = await send(server, '/v1/asked.json', packed)
    await replace('v1/asked.json', 'new')
    const between = await send(server, '/v1/asked.json', packed)
    expect([brotliDecompressSync(between.body).toString(), between.headers.etag]).toEqual(['old', before.headers.etag])
    expect(await text('/v1/asked.json')).toBe('new')
    await replace('v1/asked.json.br', brotliCompressSync('new'))
    const after = await send(server, '/v1/asked.json', packed)
    expect(brotliDecompressSync(after.body).toString()).toBe('new')
    expect(after.headers.etag).toBe(`"${contentHash(after.body)}-br"`)
    await rm(join(folder, 'v1/asked.json.br'))
    expect((await send(server, '/v1/asked.json', packed)).headers['content-encoding']).toBeUndefined()
  })

  test('a large file that was replaced since is not sent under the entity tag of the one before', async () => {
    const path = '/v1/images/large-0a1b2c3d4e.webp'
    await replace(path, Buffer.alloc(600_000, 1))
    const { headers } = await send(server, path)
    expect(headers.etag).toBe(`"${contentHash(Buffer.alloc(600_000, 1))}"`)
    await replace(path, Buffer.alloc(600_000, 2))
    const after = await send(server, path)
    expect([after.headers.etag, after.body]).toEqual([
      `"${contentHash(Buffer.alloc(600_000, 2))}"`,
      Buffer.alloc(600_000, 2),
    ])
    expect((await send(server, path, { range: 'bytes=599998-' })).body).toEqual(Buffer.from([2, 2]))
  })

  test('a large file is never opened for the bytes of another one, even where nobody has looked yet', async () => {
    const path = '/v1/images/large-0a1b2c3d4e.webp'
    await replace(path, Buffer.alloc(600_000, 1))
    const options = { urlPrefix: '/v1', cacheBytes: 1e6, checkInterval: 60_000 }
    const published = new PublishedFolder({ folder: join(folder, 'v1'), ...options })
    const before = await published.find(path)
    if (!before) throw new Error('it is published')
    await (await openFile(before)).close()
    await replace(path, Buffer.alloc(600_000, 2))
    expect(published.find(path)).toBe(before)
    await expect(openFile(before)).rejects.toThrow(ReplacedError)
    await rm(join(folder, path))
    await expect(openFile(before)).rejects.toThrow(ReplacedError)
  })

  test('while the folder is away what was asked for is there, and what was not is to be asked for again', async () => {
    await text('/v1/asked.json')
    await text('/v1/gone.json')
    await writeFolder(`${folder}.new`, { 'v1/asked.json': 'new', 'v1/not-asked.json': 'new' })
    await rename(folder, `${folder}.old`)
    expect([await text('/v1/asked.json'), await text('/v1/gone.json')]).toEqual(['old', 'gone'])
    const away = await send(server, '/v1/not-asked.json')
    expectProblem(away, 503)
    expect(away.headers['retry-after']).toBe('1')
    expectProblem(await send(server, '/v1/not-asked.json', {}, 'POST'), 503)

    await rename(`${folder}.new`, folder)
    expect([await text('/v1/asked.json'), await text('/v1/not-asked.json')]).toEqual(['new', 'new'])
    expectProblem(await send(server, '/v1/gone.json'), 404)
  })

  test('the folder v1 may be exchanged alone, and the endpoint stand behind a link', async () => {
    await rename(folder, `${folder}-1`)
    await symlink(`${folder}-1`, folder)
    expect(await text('/v1/asked.json')).toBe('old')
    await writeFolder(`${folder}-1`, { 'next/asked.json': 'newest' })
    await rename(join(folder, 'v1'), join(folder, 'last'))
    await rename(join(folder, 'next'), join(folder, 'v1'))
    expect(await text('/v1/asked.json')).toBe('newest')
    expectProblem(await send(server, '/last/asked.json'), 404)
    await writeFolder(`${folder}-2`, { 'v1/asked.json': 'of the second' })
    await symlink(`${folder}-2`, `${folder}-link`)
    await rename(`${folder}-link`, folder)
    expect(await text('/v1/asked.json')).toBe('of the second')
  })

  test('two names of one file are each published', async () => {
    await link(join(folder, 'v1/asked.json'), join(folder, 'v1/twin.json'))
    expect([await text('/v1/asked.json'), await text('/v1/twin.json')]).toEqual(['old', 'old'])
  })
})
