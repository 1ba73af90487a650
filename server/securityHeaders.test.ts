import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { send } from './httpTestClient'
import { type SampleServer, startSampleServer } from './sampleServer'

let sample: SampleServer
let server: FastifyInstance

beforeAll(async () => {
  sample = await startSampleServer()
  server = sample.server
})

afterAll(() => sample?.close())

const always = { 'strict-transport-security': 'max-age=31536000', 'x-content-type-options': 'nosniff' }

test.each(['/v1/site.json', '/v1/images/river-0a1b2c3d-750.webp', '/v1/none.json', '/v1/%zz'])(
  '%s is data for anybody, and as a page it does nothing',
  async (path) => {
    const { headers } = await send(server, path)
    expect(headers).toMatchObject({
      ...always,
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'cross-origin-resource-policy': 'cross-origin',
    })
    for (const name of ['x-powered-by', 'x-xss-protection', 'server']) expect(headers).not.toHaveProperty(name)
  },
)

test.each(['/', '/index.html', '/js/app.0a1b2c3d.js', '/none'])(
  '%s is of pages that run what is ours',
  async (path) => {
    const { headers } = await send(server, path)
    expect(headers).toMatchObject({
      ...always,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    })
    expect(String(headers['content-security-policy']).split(';')).toEqual([
      "default-src 'self'",
      "base-uri 'none'",
      "font-src 'self' data:",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data: blob:",
      "object-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
    ])
  },
)

test('an unchanged file keeps its headers', async () => {
  const { status, headers } = await send(server, '/v1/site.json', { 'if-none-match': '*' })
  expect(status).toBe(304)
  expect(headers).toMatchObject(always)
})
