import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const main = fileURLToPath(new URL('main.ts', import.meta.url))
const megabyte = 1e6

/** Starts a server of so many texts of 100 KB in a process of its own, and asks for each; bytes of it that are in memory then. */
async function memoryAfterAll(count: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'server-memory-test-'))
  await mkdir(join(folder, 'v1/interviews'), { recursive: true })
  const names = Array.from({ length: count }, (_, number) => `/v1/interviews/${number}.json`)
  for (const name of names) await writeFile(folder + name, randomBytes(50_000).toString('hex'))
  const settings = {
    PORT: '0',
    METRICS_PORT: '0',
    LOG_LEVEL: 'info',
    ENDPOINT_DIR: folder,
    H5_DIR: join(folder, 'none'),
  }
  const server = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, ...settings, VISITS_DB: join(folder, 'visits.sqlite') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(server, 'exit')
  const addresses = { served: '', metrics: '' }
  for await (const line of createInterface(server.stdout)) {
    addresses.served ||= /ShanghaiDoctor is served at (http[^"]+)/.exec(line)?.[1] ?? ''
    addresses.metrics ||= /metrics are at (http[^"]+)/.exec(line)?.[1] ?? ''
    if (addresses.metrics) break
  }
  server.stdout.resume()
  for (const name of names) {
    const response = await fetch(addresses.served + name)
    expect((await response.arrayBuffer()).byteLength).toBe(100_000)
  }
  const metrics = await (await fetch(addresses.metrics)).text()
  server.kill('SIGTERM')
  await exit
  await rm(folder, { recursive: true, force: true })
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1])
}

test('memory does not grow with what is published: ten times as much takes no more', { timeout: 120_000 }, async () => {
  const [little, much] = [await memoryAfterAll(200), await memoryAfterAll(2_000)]
  console.info(
    `20 MB of texts: ${Math.round(little / megabyte)} MB in memory; 200 MB: ${Math.round(much / megabyte)} MB`,
  )
  expect(little).toBeGreaterThan(20 * megabyte)
  // What is held (32 MB) and what is not swept up yet; all of the texts are 180 MB more.
  expect(much - little).toBeLessThan(60 * megabyte)
})
