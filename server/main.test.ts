import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
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
  other.close()
  const wrongPort = start({ PORT: 'abc', ENDPOINT_DIR: base })
  const noEndpoint = start({ PORT: '0', ENDPOINT_DIR: join(base, 'none') })
  expect(await wrongPort.exit).toEqual([1, null])
  expect(wrongPort.errors.join('')).toMatch(/^PORT=abc: .+\n$/)
  expect(await noEndpoint.exit).toEqual([1, null])
  expect(noEndpoint.errors.join('')).toMatch(/^No published endpoint: .+\n$/)
}, 20_000)
