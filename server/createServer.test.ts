import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createServer } from './createServer'
import { expectProblem, send } from './httpTestClient'
import { type SampleServer, startSampleServer } from './sampleServer'

let sample: SampleServer
let server: FastifyInstance

beforeAll(async () => {
  sample = await startSampleServer()
  server = sample.server
})

afterAll(() => sample?.close())

describe('the H5 build', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/js/app.0a1b2c3d.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ])('%s is %s, kept %s', async (path, type, kept) => {
    const { status, headers } = await send(server, path)
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, kept])
  })

  test('is not needed', async () => {
    const alone = await createServer({
      endpointDir: join(sample.folder, 'endpoint'),
      h5Dir: join(sample.folder, 'none'),
    })
    await alone.listen({ port: 0 })
    expectProblem(await send(alone, '/'), 404)
    expect((await send(alone, '/v1/site.json')).status).toBe(200)
    await alone.close()
  })
})

test('without a published endpoint there is no server, and the error says what to do', async () => {
  await expect(createServer({ endpointDir: join(sample.folder, 'none') })).rejects.toThrow(/no folder v1.+ENDPOINT_DIR/)
})

test('/healthz', async () => {
  const { status, body } = await send(server, '/healthz')
  expect([status, JSON.parse(body.toString())]).toEqual([200, { status: 'ok' }])
})

describe('other origins', () => {
  test.each(['/v1/site.json', '/v1/none.json', '/v1/%zz'])('%s can be read from any', async (path) => {
    const { headers } = await send(server, path, { origin: 'https://example.com' })
    expect(headers['access-control-allow-origin']).toBe('*')
    if (path === '/v1/site.json') expect(headers['access-control-expose-headers']).toBe('ETag')
  })

  test('a preflight is told the methods', async () => {
    const asked = { origin: 'https://example.com', 'access-control-request-method': 'GET' }
    const { status, headers } = await send(server, '/v1/site.json', asked, 'OPTIONS')
    expect(status).toBe(204)
    expect(headers['access-control-allow-methods']).toBe('GET, HEAD, POST')
  })
})
