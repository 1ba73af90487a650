import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths, webPaths } from '../../contract/paths'
import { writeFolder } from '../httpTestClient'
import { bundle } from './bundle'

let folder: string
const environment = () => ({
  PATH: process.env.PATH,
  PORT: '0',
  ENDPOINT_DIR: join(folder, 'endpoint'),
  VISITS_DB: join(folder, 'visits.sqlite'),
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'server-bundle-test-'))
  await writeFolder(folder, { [`endpoint${webPaths.visitBases}`]: JSON.stringify({ visits: { light: 823 } }) })
  await bundle(join(folder, 'server'))
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

test('the bundle needs Node and nothing else: it serves, counts, stops and backs up', async () => {
  expect((await readdir(join(folder, 'server'))).sort()).toEqual([
    'main.cjs',
    'node_modules',
    'visits-backup.cjs',
    'visits-move.cjs',
  ])
  const server = spawn(process.execPath, [join(folder, 'server/main.cjs')], { cwd: folder, env: environment() })
  const exit = once(server, 'exit')
  const [line] = await once(server.stdout.setEncoding('utf8'), 'data')
  const address = String(/http\S+/.exec(line))
  const visit = await fetch(address + paths.visit('light'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: '0123456789abcdef0123456789abcdef' }),
  })
  expect([visit.status, await visit.json()]).toEqual([200, { visits: { light: 824 } }])
  expect(await (await fetch(`${address}/readyz`)).json()).toEqual({
    status: 'ready',
    checks: { endpoint: 'ok', visits: 'ok' },
  })
  server.kill('SIGTERM')
  expect(await exit).toEqual([0, null])

  const backup = spawnSync(
    process.execPath,
    [join(folder, 'server/visits-backup.cjs'), join(folder, 'backup.sqlite')],
    {
      cwd: folder,
      env: environment(),
      encoding: 'utf8',
    },
  )
  expect([backup.status, backup.stdout]).toEqual([0, expect.stringMatching(/^Backed up 1 visits/)])
}, 30_000)
