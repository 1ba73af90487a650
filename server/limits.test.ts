import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { ServerOptions } from './createServer'
import { expectProblem, portOf, send, sendRaw } from './httpTestClient'
import type { Limits } from './limits'
import { type SampleServer, startSampleServer } from './sampleServer'

let sample: SampleServer | undefined

afterEach(() => sample?.close())

async function startWith(limits: Partial<Limits>, options: Partial<ServerOptions> = {}) {
  sample = await startSampleServer({ limits: { checkInterval: 20, ...limits }, ...options }, (server) => {
    server.post('/v1/body', async (request) => request.body)
    server.get('/v1/long', async () => Buffer.alloc(50_000_000))
  })
  return sample.server
}

/** A client that sends `begin`, and then `drip` again and again. Resolves when the server closes, to what it said. */
function dripping(port: number, begin: string, drip: string): Promise<string> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(begin)
      timer = setInterval(() => socket.write(drip), 10)
    })
    let received = ''
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
    })
    // A write to what the server has closed fails: that is what is waited for.
    socket.on('error', () => {})
    socket.on('close', () => {
      clearInterval(timer)
      resolve(received)
    })
  })
}

test('fifty clients that never come to the end of their headers are sent away, and others are served meanwhile', async () => {
  const server = await startWith({ headersTimeout: 150, requestTimeout: 5000 })
  const clients = Array.from({ length: 50 }, () =>
    dripping(portOf(server), 'GET / HTTP/1.1\r\nHost: x\r\n', 'X-Slow: 1\r\n'),
  )
  expect((await send(server, '/v1/site.json')).status).toBe(200)
  for (const received of await Promise.all(clients)) {
    expect(received).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/)
    expect(received).toContain('application/problem+json')
  }
})

test('a body that never comes to its end is sent away', async () => {
  const server = await startWith({ headersTimeout: 100, requestTimeout: 150 })
  const head = 'POST /v1/body HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 4000\r\n\r\n'
  expect(await dripping(portOf(server), head, 'x')).toMatch(/^HTTP\/1\.1 408 /)
})

test('who asks for nothing, or asked and stays, is disconnected', async () => {
  const server = await startWith({ headersTimeout: 100, requestTimeout: 100, idleTimeout: 100, keepAliveTimeout: 100 })
  const silent = connect(portOf(server), '127.0.0.1')
  const asked = connect(portOf(server), '127.0.0.1', () => asked.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'))
  await Promise.all([silent, asked].map((socket) => once(socket.resume(), 'close')))
})

test('who does not read the answer is disconnected', async () => {
  const lines: string[] = []
  const log = { level: 'info', stream: { write: (line: string) => lines.push(line) } } as const
  const server = await startWith({ idleTimeout: 100 }, { log })
  const socket = connect(portOf(server), '127.0.0.1', () => socket.write('GET /v1/long HTTP/1.1\r\nHost: x\r\n\r\n'))
  await expect.poll(() => JSON.parse(lines.at(-1) ?? '{}')).toMatchObject({ route: '/v1/long', cutOff: true })
  socket.destroy()
})

test('a body over the limit is 413, headers over theirs 431', async () => {
  const server = await startWith({ bodyLimit: 100, maxHeaderSize: 1000 })
  const type = { 'content-type': 'text/plain' }
  expect((await send(server, '/v1/body', type, 'POST', 'x'.repeat(100))).status).toBe(200)
  expectProblem(await send(server, '/v1/body', type, 'POST', 'x'.repeat(101)), 413)
  expect((await send(server, '/healthz', { x: 'x'.repeat(700) })).status).toBe(200)
  expect(await sendRaw(server, `GET /healthz HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(1000)}\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 431 /,
  )
})

test('connections beyond the most are closed, and the others live', async () => {
  const server = await startWith({ maxConnections: 2 })
  const [first, second] = [connect(portOf(server), '127.0.0.1'), connect(portOf(server), '127.0.0.1')]
  await Promise.all([once(server.server, 'connection'), once(second, 'connect')])
  const third = connect(portOf(server), '127.0.0.1')
  await once(third.resume(), 'close')
  const answer = once(first, 'data')
  first.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
  expect(String((await answer)[0])).toMatch(/^HTTP\/1\.1 200 /)
  first.destroy()
  second.destroy()
})
