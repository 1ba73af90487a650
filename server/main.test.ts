import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

let base: string

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'server-main-test-'))
  await mkdir(join(base, 'v1'))
  await writeFile(join(base, 'v1/site.json'), '{}')
})

afterAll(() => rm(base, { recursive: true, force: true }))

function start(environment: Record<string, string>) {
  const server = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, H5_DIR: join(base, 'none'), VISITS_DB: join(base, 'visits.sqlite'), ...environment },
  })
  const errors: string[] = []
  server.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
  return { server, errors, exit: once(server, 'close') }
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'prints its address, serves, and stops on %s with code 0',
  async (signal) => {
    const { server, exit } = start({ PORT: '0', ENDPOINT_DIR: base })
    const [line] = await once(server.stdout.setEncoding('utf8'), 'data')
    expect(line).toMatch(/^ShanghaiDoctor is served at http:\/\/127\.0\.0\.1:\d+\n$/)
    const response = await fetch(`${line.match(/http\S+/)[0]}/v1/site.json`)
    expect([response.status, await response.json()]).toEqual([200, {}])
    server.kill(signal)
    expect(await exit).toEqual([0, null])
  },
  20_000,
)

test('a log of information is JSON alone, and tells of the start, the stop and what was measured', async () => {
  const { server, exit } = start({ PORT: '0', ENDPOINT_DIR: base, LOG_LEVEL: 'info', METRICS_PORT: '0' })
  const lines: Record<string, unknown>[] = []
  createInterface(server.stdout).on('line', (line) => lines.push(JSON.parse(line)))
  const message = (text: RegExp) => lines.map(({ msg }) => text.exec(String(msg))).find((match) => match !== null)?.[1]
  await expect.poll(() => message(/^metrics are at (http.+)$/), { timeout: 15_000 }).toBeDefined()
  const address = message(/^ShanghaiDoctor is served at (http.+)$/)
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  expect(await (await fetch(String(message(/^metrics are at (http.+)$/)))).text()).toContain('route="/readyz"')
  server.kill('SIGTERM')
  expect(await exit).toEqual([0, null])
  expect(lines.slice(-2)).toMatchObject([{ signal: 'SIGTERM', msg: 'stopping' }, { msg: 'stopped' }])
}, 20_000)

/** A server that listens, and the lines of its log. */
async function startAndListen(environment: Record<string, string>) {
  const started = start({ PORT: '0', ENDPOINT_DIR: base, LOG_LEVEL: 'info', ...environment })
  const lines: string[] = []
  const log = createInterface(started.server.stdout).on('line', (line) => lines.push(line))
  await once(log, 'line')
  const address = new URL(/http:[^"]+/.exec(lines.join())?.[0] ?? '')
  return { ...started, lines, address, open: () => connect(Number(address.port), address.hostname) }
}

test('the proxies of TRUSTED_PROXIES are believed, and VISITS_PER_ADDRESS counts', async () => {
  const { server, address, exit } = await startAndListen({ TRUSTED_PROXIES: 'loopback', VISITS_PER_ADDRESS: '1' })
  const statuses = []
  for (const reader of ['203.0.113.1', '203.0.113.2', '203.0.113.1']) {
    const headers = { 'x-forwarded-for': reader }
    statuses.push((await fetch(new URL('/v1/visits?ids=none', address), { headers })).status)
  }
  expect(statuses).toEqual([404, 404, 429])
  server.kill('SIGTERM')
  await exit
}, 20_000)

test('for STOP_DELAY it answers that it is stopping, and more connections than MAX_CONNECTIONS are closed', async () => {
  const settings = { STOP_DELAY: '500', STOP_DEADLINE: '600', MAX_CONNECTIONS: '1' }
  const { server, lines, open, exit } = await startAndListen(settings)
  const client = open()
  const ask = async () => {
    client.write('GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n')
    return String((await once(client, 'data'))[0])
  }
  expect(await ask()).toMatch(/^HTTP\/1\.1 200 /)
  let said = ''
  const oneMore = open().on('data', (bytes) => {
    said += bytes
  })
  await once(oneMore, 'close')
  // Whoever only was too slow would be told.
  expect(said).toBe('')
  server.kill('SIGTERM')
  await expect.poll(() => lines.join(), { timeout: 15_000 }).toContain('stopping')
  expect(await ask()).toMatch(/^HTTP\/1\.1 503 /)
  server.kill('SIGTERM')
  await exit
}, 20_000)

test('what has not ended at STOP_DEADLINE is cut off, and told by code 1', async () => {
  const { server, open, exit } = await startAndListen({ STOP_DEADLINE: '1' })
  const client = open()
  const head = ['POST /v1/interviews/light/visits HTTP/1.1', 'Host: x', 'Content-Type: application/json']
  client.write([...head, 'Expect: 100-continue', 'Content-Length: 90', '', ''].join('\r\n'))
  // 100: the request is under way. Its body never comes.
  expect(String((await once(client, 'data'))[0])).toMatch(/^HTTP\/1\.1 100 /)
  server.kill('SIGTERM')
  expect(await exit).toEqual([1, null])
}, 12_000)

test('a second signal ends it at once', async () => {
  const { server, exit } = start({
    PORT: '0',
    ENDPOINT_DIR: base,
    STOP_DELAY: '500',
    STOP_DEADLINE: '600',
    LOG_LEVEL: 'info',
  })
  const lines = createInterface(server.stdout)
  await once(lines, 'line')
  server.kill('SIGTERM')
  await once(lines, 'line')
  server.kill('SIGTERM')
  expect(await exit).toEqual([null, 'SIGTERM'])
}, 20_000)

test('says on one line what is wrong and stops with code 1', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const taken = start({ PORT: String((other.address() as AddressInfo).port), ENDPOINT_DIR: base })
  expect(await taken.exit).toEqual([1, null])
  expect(taken.errors.join('')).toMatch(/^listen EADDRINUSE: .+ Another program listens there.+another PORT\.\n$/)
  const metricsTaken = start({
    PORT: '0',
    ENDPOINT_DIR: base,
    METRICS_PORT: String((other.address() as AddressInfo).port),
  })
  expect(await metricsTaken.exit).toEqual([1, null])
  expect(metricsTaken.errors.join('')).toMatch(/^listen EADDRINUSE: .+ set another METRICS_PORT\.\n$/)
  other.close()
  const wrongPort = start({ PORT: 'abc', ENDPOINT_DIR: base })
  const noEndpoint = start({ PORT: '0', ENDPOINT_DIR: join(base, 'none') })
  expect(await wrongPort.exit).toEqual([1, null])
  expect(wrongPort.errors.join('')).toMatch(/^PORT=abc: .+\n$/)
  expect(await noEndpoint.exit).toEqual([1, null])
  expect(noEndpoint.errors.join('')).toMatch(/^No published endpoint: .+\n$/)
}, 20_000)
