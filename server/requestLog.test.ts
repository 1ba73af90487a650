import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectProblem, portOf, send, sendRaw } from './httpTestClient'
import { type SampleServer, startSampleServer } from './sampleServer'

let sample: SampleServer
const lines: string[] = []

beforeAll(async () => {
  const log = { level: 'debug', stream: { write: (line: string) => lines.push(line) } } as const
  sample = await startSampleServer({ log }, (server) => {
    server.get('/v1/waits', () => new Promise(() => {}))
    server.post('/v1/fails', async (request) => {
      request.log.error({ req: request }, 'as Fastify would log it')
      throw new Error('the disk is full')
    })
  })
})

afterAll(() => sample?.close())

/** What was logged while `act` ran, and until its answer was over. */
async function logOf(act: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  const before = lines.length
  await act()
  await expect.poll(() => lines.length).toBeGreaterThan(before)
  return lines.slice(before).map((line) => JSON.parse(line))
}

test.each([
  ['/v1/interviews/a-light.zh.json', {}, { route: '/v1/interviews/*', status: 200, bytes: 33 }],
  ['/v1/site.json', { 'accept-encoding': 'br' }, { route: '/*', status: 200, bytes: expect.any(Number) }],
  ['/v1/site.json', { 'if-none-match': '*' }, { route: '/*', status: 304, bytes: 0 }],
  ['/v1/images/river-0a1b2c3d-750.webp', {}, { route: '/v1/images/*', status: 200, bytes: 8 }],
  ['/v1/interviews/none.json', {}, { route: '/v1/interviews/*', status: 404, bytes: expect.any(Number) }],
  ['/healthz', {}, { route: '/healthz', status: 200, bytes: 15 }],
])('GET %s is one line: what, how, how long, how much', async (path, headers, expected) => {
  const [line, ...others] = await logOf(() => send(sample.server, path, headers))
  expect(others).toEqual([])
  expect(line).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    requestId: expect.stringMatching(/^[0-9a-f]{8}-\w+$/),
    method: 'GET',
    milliseconds: expect.any(Number),
    ...expected,
  })
})

test('a client that goes away is logged with what it was sent', async () => {
  const asked = once(sample.server.server, 'request')
  const [line] = await logOf(async () => {
    const socket = connect(portOf(sample.server), '127.0.0.1', () =>
      socket.write('GET /v1/waits HTTP/1.1\r\nHost: x\r\n\r\n'),
    )
    await asked
    socket.destroy()
  })
  expect(line).toMatchObject({ route: '/v1/waits', status: 200, bytes: 0, cutOff: true })
})

test('requests have numbers of their own', async () => {
  const [first] = await logOf(() => send(sample.server, '/healthz', { 'request-id': 'mine', 'x-request-id': 'mine' }))
  const [second] = await logOf(() => send(sample.server, '/healthz'))
  expect(first?.requestId).not.toBe('mine')
  expect(second?.requestId).not.toBe(first?.requestId)
})

test('no address, token, query, header or body comes into the log, whatever happens to the request', async () => {
  const secret = 'S3cr3tT0ken'
  const headers = {
    authorization: `Bearer ${secret}`,
    cookie: `session=${secret}`,
    'user-agent': secret,
    'x-forwarded-for': '203.0.113.77',
    'x-real-ip': '203.0.113.77',
    referer: `https://example.com/?${secret}`,
    'content-type': 'application/json',
  }
  const body = JSON.stringify({ token: secret })
  const before = lines.length
  const { server } = sample
  await send(server, `/v1/site.json?token=${secret}`, headers)
  await send(server, `/v1/${secret}.json?token=${secret}`, headers)
  await send(server, `/v1/interviews/${secret}.json`, headers, 'POST', body)
  await send(server, `/%zz?token=${secret}`, headers)
  // Why is for the log, and not for whoever asked.
  const failed = await send(server, `/v1/fails?token=${secret}`, headers, 'POST', body)
  expectProblem(failed, 500)
  expect(failed.body.toString()).not.toContain('the disk is full')
  await send(server, `/v1/fails?token=${secret}`, headers, 'POST', `{"token": ${secret}`)
  await send(server, `/v1/fails?token=${secret}`, headers, 'POST', `{"token": "${secret.repeat(1000)}"}`)
  await sendRaw(server, `${secret}\r\n\r\n`)
  await sendRaw(server, `GET / HTTP/1.1\r\nHost: x\r\nX: ${secret.repeat(1000)}\r\n\r\n`)
  await expect.poll(() => lines.slice(before).filter((line) => line.includes('"status"')).length).toBe(9)
  const written = lines.slice(before).join('')
  expect(written).toContain('the disk is full')
  expect(written).toContain('as Fastify would log it')
  for (const hidden of [secret, '203.0.113.77', '127.0.0.1', '::1', 'example.com', 'zz']) {
    expect(written).not.toContain(hidden)
  }
})
