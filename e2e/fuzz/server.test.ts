import { readFile } from 'node:fs/promises'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeFolder } from '../../server/httpTestClient'
import { type SampleServer, secret, startSampleServer } from '../../server/sampleServer'
import { openSqliteStore } from '../../server/visits/sqliteStore'
import { longest, runsOf } from './runs'

let sample: SampleServer

beforeAll(async () => {
  const visits = { perAddress: 1_000_000, perToken: 1_000_000, store: openSqliteStore(':memory:') }
  sample = await startSampleServer({ visits, limits: { headersTimeout: 400, requestTimeout: 400, checkInterval: 100 } })
  await writeFolder(sample.folder, { 'endpoint/v1/visits.json': '{"visits":{"light":3}}' })
})
afterAll(() => sample.close())

const paths = [
  '/',
  '/v1/site.json',
  '/v1/interviews.json',
  '/v1/interviews/a-light.zh.json',
  '/v1/images/river-0a1b2c3d-750.webp',
  '/v1/audio/talk-0a1b2c3d4e.mp3',
  '/v1/visits?ids=light',
  '/v1/interviews/light/visits',
  '/healthz',
  '/readyz',
  '/js/app.0a1b2c3d.js',
  '/v1/.hidden.json',
  '/secret.txt',
  '/v1/../secret.txt',
  '/v1/site.json.br',
  '/v1/secret.txt',
  '*',
  'http://other.example/v1/site.json',
]
const pieces = [
  '..',
  '../',
  '/../',
  '//',
  '/./',
  '\\',
  '..\\',
  '%2e%2e',
  '%2e%2e%2f',
  '%252e%252e%252f',
  '%c0%ae%c0%ae/',
  '%5c',
  '%00',
  '%',
  '%zz',
  '%ff',
  '\0',
  ' ',
  '\t',
  '?',
  '#',
  ';',
  '&ids=',
  '?ids=constructor',
  '.br',
  '.gz',
  '.hidden.json',
  'secret.txt',
  '/etc/passwd',
  'file:///etc/passwd',
  '__proto__',
  'constructor',
  '~',
  '*',
  '$',
  '{',
  'é',
  '河',
  'x'.repeat(3000),
  '/'.repeat(500),
  'a/'.repeat(300),
]
const methods = ['HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'CONNECT', 'PROPFIND', 'get', 'G T', '']
const headers: readonly (readonly [string, readonly string[]])[] = [
  [
    'Range',
    [
      'bytes=0-',
      'bytes=-1',
      'bytes=5-2',
      'bytes=0-99999999999999999999',
      'bytes=0-1,3-4',
      'lines=1',
      'bytes=-',
      'bytes=1e3-',
    ],
  ],
  ['If-Range', ['"x"', 'W/"x"', 'Tue, 24 Nov 2026 00:00:00 GMT']],
  ['If-None-Match', ['*', '"', 'W/', '"a","b"', '"'.repeat(500)]],
  ['Accept-Encoding', ['br', 'gzip;q=0', 'br;q=x', '*', 'identity;q=0, *;q=0', ','.repeat(500)]],
  ['Content-Type', ['application/json', 'text/plain', 'multipart/form-data', 'application/json; charset=x', '\u0001']],
  ['Content-Length', ['0', '5', '-1', '99999999', 'x', '5, 6']],
  ['Transfer-Encoding', ['chunked', 'gzip', 'chunked, chunked', 'x']],
  ['Expect', ['100-continue', 'x']],
  ['Origin', ['null', 'https://evil.example', '\r\n x: y']],
  ['Access-Control-Request-Method', ['POST', 'x']],
  ['X-Forwarded-For', ['::1', 'x', '1.1.1.1, '.repeat(300)]],
  ['Host', ['', 'a b', 'evil.example', ':0', '[::1']],
  ['Connection', ['close', 'upgrade', 'keep-alive, x']],
  ['Upgrade', ['websocket', 'h2c']],
  ['Cookie', ['x'.repeat(9000)]],
  ['__proto__', ['x']],
]
const bodies = [
  '',
  '{}',
  '{"token":"0123456789abcdef0123456789abcdef"}',
  '{"token":1}',
  '{"__proto__":{"token":"x"}}',
  '[',
  'null',
  '5\r\nhello\r\n0\r\n\r\n',
  'ffffffffff\r\n',
  'x'.repeat(2000),
  '\0\xff',
  '{"a":'.repeat(200),
]

/** What is usual, and now and then something else. */
const rarely = (usual: string, ...others: string[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...others) })

const target = fc
  .record({
    path: fc.constantFrom(...paths),
    at: fc.nat(60),
    inserted: fc.array(rarely('', ...pieces), {
      maxLength: 3,
    }),
  })
  .map(({ path, at, inserted }) => path.slice(0, at) + inserted.join('') + path.slice(at))

const header = fc
  .constantFrom(...headers)
  .chain(([name, values]) => fc.constantFrom(...values).map((value) => `${name}: ${value}`))
const request = fc.record({
  method: rarely('GET', ...methods),
  target,
  version: rarely('HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', ''),
  headers: fc.array(header, { maxLength: 2 }),
  body: rarely('', ...bodies),
  end: rarely('\r\n', '\n', '\r', ''),
})

type Request = {
  method: string
  target: string
  version: string
  headers: readonly string[]
  body: string
  end: string
}

const textOf = ({ method, target, version, headers, body, end }: Request): string =>
  [`${method} ${target} ${version}`, 'Host: a', ...headers, '', body].join(end)

/** Writes a request onto a connection of its own, closes its own side, and answers all that came back. */
function exchange(text: string): Promise<string> {
  const { port } = sample.server.server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.end(text, 'latin1'))
    let received = ''
    socket.setEncoding('latin1').on('data', (chunk) => {
      received += chunk
    })
    // A server that has refused a request may close while it still comes.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      /ECONNRESET|EPIPE/.test(error.code ?? '') ? resolve(received) : reject(error),
    )
    socket.on('close', () => resolve(received))
  })
}

/** What a server may answer: a status below 500, and nothing that stands beside its files. */
function harmOfAnswer(received: string): string[] {
  const [status] = /^HTTP\/1\.1 \d{3}/.exec(received) ?? []
  return [
    ...(received !== '' && !status ? [`no answer of HTTP: ${received.slice(0, 80)}`] : []),
    ...[...received.matchAll(/HTTP\/1\.1 5\d\d.*/g)].map(([line]) => line),
    ...(received.includes(secret) || received.includes('root:') ? ['a file that is not published'] : []),
    ...(/node_modules|\.ts:\d+|\bat \w+ \(/.test(received) ? ['a stack trace'] : []),
  ]
}

test('the secrets are there to be found', async () => {
  expect(harmOfAnswer(`HTTP/1.1 200 OK\r\n\r\n${await readFile(join(sample.folder, 'secret.txt'), 'utf8')}`)).toEqual([
    'a file that is not published',
  ])
})

test('a mutated request is never a fault of the server, never a file outside, and the next one is answered', {
  timeout: longest,
}, async () => {
  const statuses = new Map<string, number>()
  const runs = runsOf(1_500, 20_000)
  await fc.assert(
    fc.asyncProperty(request, async (mutated) => {
      const received = await exchange(textOf(mutated))
      const status = /^HTTP\/1\.1 (\d{3})/.exec(received)?.[1] ?? 'closed'
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      expect(harmOfAnswer(received)).toEqual([])
    }),
    runs,
  )
  process.stdout.write(
    `${runs.numRuns} mutated requests: ${[...statuses]
      .sort()
      .map((entry) => entry.join(' × '))
      .join(', ')}\n`,
  )
  for (const wanted of ['200', '400', '404', '405']) expect(statuses.get(wanted)).toBeGreaterThan(0)
  expect(await exchange('GET /v1/site.json HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toMatch(
    /^HTTP\/1\.1 200 OK/,
  )
})
