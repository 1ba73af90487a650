import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

test('says on one line what is wrong and stops with code 1', async () => {
  const wrongPort = start({ PORT: 'abc', ENDPOINT_DIR: base })
  const noEndpoint = start({ PORT: '0', ENDPOINT_DIR: join(base, 'none') })
  expect(await wrongPort.exit).toEqual([1, null])
  expect(wrongPort.errors.join('')).toMatch(/^PORT=abc: .+\n$/)
  expect(await noEndpoint.exit).toEqual([1, null])
  expect(noEndpoint.errors.join('')).toMatch(/^No published endpoint: .+\n$/)
}, 20_000)
