import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { expectProblem, send } from '../httpTestClient'
import { type SampleServer, startSampleServer } from '../sampleServer'

let sample: SampleServer | undefined

afterEach(() => sample?.close())

test('/healthz: the process is up', async () => {
  sample = await startSampleServer()
  const { status, headers, body } = await send(sample.server, '/healthz')
  expect([status, JSON.parse(body.toString())]).toEqual([200, { status: 'ok' }])
  expect(headers['cache-control']).toBe('no-store')
})

test('/readyz: the endpoint can be read, and whatever else is needed works', async () => {
  const lines: string[] = []
  let works = true
  const check = async () => {
    if (!works) throw new Error('connect ECONNREFUSED db.internal')
  }
  const log = { level: 'error', stream: { write: (line: string) => lines.push(line) } } as const
  sample = await startSampleServer({ log, readinessChecks: [{ name: 'visits', check }] })
  const { server, folder } = sample

  const ready = await send(server, '/readyz')
  expect([ready.status, JSON.parse(ready.body.toString())]).toEqual([
    200,
    { status: 'ready', checks: { endpoint: 'ok', visits: 'ok' } },
  ])
  expect(ready.headers['cache-control']).toBe('no-store')

  works = false
  const notReady = await send(server, '/readyz')
  expectProblem(notReady, 503)
  expect(JSON.parse(notReady.body.toString()).detail).toBe('Not ready: visits. The server’s log says why.')
  expect(lines.join('')).toMatch(/"level":"error".+ECONNREFUSED db\.internal.+"check":"visits","msg":"not ready"/)

  works = true
  await rename(join(folder, 'endpoint/v1'), join(folder, 'endpoint/v1-away'))
  expect(JSON.parse((await send(server, '/readyz')).body.toString()).detail).toContain('Not ready: endpoint.')
  expect((await send(server, '/healthz')).status).toBe(200)
})
