import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { paths, webPaths } from '../../contract/paths'
import type { VisitCounts } from '../../contract/visitDocuments'
import { writeFolder } from '../httpTestClient'
import { type TestDatabase, testDatabases } from './testing/visitStores'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const base = 823

describe.each(testDatabases)('a server with $name', ({ make, stop }) => {
  let folder: string
  let database: TestDatabase

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'visits-killed-test-'))
    database = await make()
    await writeFolder(folder, { [webPaths.visitBases]: JSON.stringify({ visits: { light: base } }) })
  }, 60_000)

  afterEach(async () => {
    await database.remove()
    await rm(folder, { recursive: true, force: true })
  })

  afterAll(stop)

  async function start() {
    const settings = { PORT: '0', ENDPOINT_DIR: folder, H5_DIR: join(folder, 'none'), VISITS_PER_ADDRESS: '1000000' }
    const server = spawn(process.execPath, ['--import', 'tsx', main], {
      env: { ...process.env, ...settings, ...database.settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = await once(server.stdout.setEncoding('utf8'), 'data')
    return { server, address: String(/http\S+/.exec(line)), exit: once(server, 'exit') }
  }

  async function visit(address: string, token: string): Promise<number> {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ token })
    const response = await fetch(address + paths.visit('light'), { method: 'POST', headers, body })
    const { visits } = (await response.json()) as VisitCounts
    if (visits.light === undefined) throw new Error(`answered ${response.status}`)
    return visits.light
  }

  test('that is killed under load has lost no visit that it acknowledged', { timeout: 60_000 }, async () => {
    const first = await start()
    const sent: string[] = []
    const acknowledged: string[] = []
    // Twenty readers at a time, until the server is gone; nobody waits for anybody, so it dies amid their visits.
    const reader = async () => {
      while (true) {
        const token = randomBytes(16).toString('hex')
        sent.push(token)
        await visit(first.address, token)
        acknowledged.push(token)
        if (acknowledged.length === 500) first.server.kill('SIGKILL')
      }
    }
    const ends = await Promise.allSettled(Array.from({ length: 20 }, reader))
    expect(ends.every(({ status }) => status === 'rejected')).toBe(true)
    expect(await first.exit).toEqual([null, 'SIGKILL'])
    expect(acknowledged.length).toBeGreaterThanOrEqual(500)

    const second = await start()
    const [known = ''] = acknowledged
    const counted = (await visit(second.address, known)) - base
    expect(counted).toBeGreaterThanOrEqual(acknowledged.length)
    expect(counted).toBeLessThanOrEqual(sent.length)
    // Every one of them: sent again, none is new.
    const again = await Promise.all(acknowledged.map((token) => visit(second.address, token)))
    expect(new Set(again)).toEqual(new Set([base + counted]))
    second.server.kill('SIGTERM')
    expect(await second.exit).toEqual([0, null])
  })
})
