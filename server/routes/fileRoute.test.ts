import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentHash } from '../entityTag'
import { expectProblem, portOf, send } from '../httpTestClient'
import { picture, recording, type SampleServer, site, startSampleServer } from '../sampleServer'

let sample: SampleServer
let server: FastifyInstance

beforeAll(async () => {
  sample = await startSampleServer()
  server = sample.server
})

afterAll(() => sample?.close())

describe('a published file', () => {
  test('comes with its bytes, length, type, entity tag, life and nosniff', async () => {
    const { status, headers, body } = await send(server, '/v1/site.json')
    expect(status).toBe(200)
    expect(body.toString()).toBe(site)
    expect(headers).toMatchObject({
      'content-length': String(Buffer.byteLength(site)),
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=60, stale-while-revalidate=86400',
      etag: `"${contentHash(Buffer.from(site))}"`,
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    })
    expect(headers['content-encoding']).toBeUndefined()
  })

  test.each([
    ['/v1/interviews.json', 'application/feed+json'],
    ['/v1/interviews/pages/1.json', 'application/feed+json'],
    ['/v1/schemas/interview.schema.json', 'application/schema+json'],
    ['/v1/interviews/a-light.zh.json', 'application/json; charset=utf-8'],
    ['/v1/%69nterviews/a%2Dlight.zh.json?from=card', 'application/json; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    const { status, headers } = await send(server, path)
    expect([status, headers['content-type']]).toEqual([200, type])
  })

  test('a picture is streamed from the disk and kept for ever', async () => {
    const { status, headers, body } = await send(server, '/v1/images/river-0a1b2c3d-750.webp')
    expect(status).toBe(200)
    expect(body).toEqual(picture)
    expect(headers).toMatchObject({
      'content-length': String(picture.length),
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${contentHash(picture)}"`,
    })
    expect(headers.vary).toBeUndefined()
  })

  test.each(['/v1/site.json', '/v1/images/river-0a1b2c3d-750.webp', '/healthz', '/v1/none.json'])(
    'HEAD %s has the headers of GET and no body',
    async (path) => {
      const { date: _, ...wanted } = (await send(server, path)).headers
      const head = await send(server, path, {}, 'HEAD')
      expect(head.headers).toMatchObject(wanted)
      expect(head.body).toHaveLength(0)
    },
  )
})

describe('codings', () => {
  const decode = { br: brotliDecompressSync, gzip: gunzipSync }

  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ] as const)('Accept-Encoding: %s is answered in %s, with an entity tag of its own', async (accept, coding) => {
    const { headers, body } = await send(server, '/v1/site.json', { 'accept-encoding': accept })
    expect(headers).toMatchObject({
      'content-encoding': coding,
      'content-length': String(body.length),
      'content-type': 'application/json; charset=utf-8',
      etag: `"${contentHash(body)}-${coding}"`,
      vary: 'Accept-Encoding',
    })
    expect(body.length).toBeLessThan(site.length)
    expect(decode[coding](body).toString()).toBe(site)
  })

  test('fetch reads the brotli file as JSON', async () => {
    const response = await fetch(`http://127.0.0.1:${portOf(server)}/v1/site.json`, {
      headers: { 'accept-encoding': 'br' },
    })
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(await response.json()).toEqual(JSON.parse(site))
  })

  test('a coded file has no address of its own', async () => {
    expectProblem(await send(server, '/v1/site.json.br'), 404)
  })
})

describe('parts', () => {
  const path = '/v1/audio/talk-0a1b2c3d4e.mp3'
  const etag = `"${contentHash(recording)}"`

  test('a recording is streamed from the disk, kept for ever, and says that it can be had in parts', async () => {
    const { status, headers, body } = await send(server, path)
    expect([status, body]).toEqual([200, recording])
    expect(headers).toMatchObject({
      'accept-ranges': 'bytes',
      'content-length': '100',
      'content-type': 'audio/mpeg',
      'cache-control': 'public, max-age=31536000, immutable',
      etag,
    })
  })

  test.each([
    ['bytes=0-', 'bytes 0-99/100', 0, 100],
    ['bytes=10-19', 'bytes 10-19/100', 10, 20],
    ['bytes=-5', 'bytes 95-99/100', 95, 100],
    ['bytes=90-500', 'bytes 90-99/100', 90, 100],
  ])('Range: %s is answered 206 with %s', async (range, contentRange, start, end) => {
    const { status, headers, body } = await send(server, path, { range, 'if-range': etag })
    expect([status, body]).toEqual([206, recording.subarray(start, end)])
    expect(headers).toMatchObject({
      'content-range': contentRange,
      'content-length': String(end - start),
      'content-type': 'audio/mpeg',
      etag,
    })
  })

  test.each([
    ['a part of what it was before', { range: 'bytes=10-19', 'if-range': '"old"' }],
    ['several parts', { range: 'bytes=0-1,5-6' }],
    ['another unit', { range: 'seconds=0-1' }],
  ])('%s is answered with the whole', async (_, headers) => {
    const { status, headers: answered, body } = await send(server, path, headers)
    expect([status, body]).toEqual([200, recording])
    expect(answered['content-range']).toBeUndefined()
  })

  test.each([path, '/v1/site.json'])('a part beyond the end of %s is answered 416, with the size', async (file) => {
    const answer = await send(server, file, { range: 'bytes=100000-', 'accept-encoding': 'br' })
    expectProblem(answer, 416)
    expect(answer.headers['content-range']).toMatch(/^bytes \*\/\d+$/)
  })

  test('a part of a text is a part of the text itself, whatever codings are accepted: a packed part cannot be unpacked', async () => {
    const whole = await send(server, '/v1/site.json', {})
    const part = await send(server, '/v1/site.json', { 'accept-encoding': 'br', range: 'bytes=2-5' })
    expect([part.status, part.body]).toEqual([206, whole.body.subarray(2, 6)])
    expect(part.headers).toMatchObject({ etag: whole.headers.etag, vary: 'Accept-Encoding' })
    expect(part.headers['content-encoding']).toBeUndefined()
  })

  test('HEAD has no parts', async () => {
    const { status, headers } = await send(server, path, { range: 'bytes=10-19' }, 'HEAD')
    expect([status, headers['content-length']]).toEqual([200, '100'])
  })
})

describe('revalidation', () => {
  const hash = contentHash(Buffer.from(site))
  const packedHash = contentHash(brotliCompressSync(site))

  test.each([
    [`"${hash}"`, 'identity', 304],
    [`W/"${hash}"`, 'identity', 304],
    [`"old", "${hash}"`, 'identity', 304],
    ['*', 'identity', 304],
    [`"${packedHash}-br"`, 'br', 304],
    [`"${hash}"`, 'br', 200],
    [`"${packedHash}-br"`, 'gzip', 200],
    ['"old"', 'identity', 200],
  ])('If-None-Match: %s, accepting %s: %i', async (tag, accept, expected) => {
    const headers = { 'if-none-match': tag, 'accept-encoding': accept }
    const { status, headers: answered, body } = await send(server, '/v1/site.json', headers)
    expect(status).toBe(expected)
    expect(answered.etag).toMatch(/^"[\w-]{16}(-br|-gzip)?"$/)
    expect(answered['cache-control']).toContain('max-age=60')
    expect(answered.vary).toBe('Accept-Encoding')
    if (expected === 304) expect(body).toHaveLength(0)
  })
})
