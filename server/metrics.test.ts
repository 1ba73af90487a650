import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { send } from './httpTestClient'
import { serveMetrics } from './metrics'
import { type SampleServer, startSampleServer } from './sampleServer'

let sample: SampleServer
const metrics = new Registry()

beforeAll(async () => {
  sample = await startSampleServer({ metrics })
})

afterAll(() => sample?.close())

test('requests are counted by route, never by address, and the labels stay few', async () => {
  for (let number = 0; number < 50; number += 1) {
    await send(sample.server, `/v1/interviews/none-${number}.json?token=S3cr3t${number}`)
    await send(sample.server, `/none-${number}/S3cr3t`, {}, 'POST')
  }
  await send(sample.server, '/v1/interviews/a-light.zh.json')
  await send(sample.server, '/v1/site.json', {}, 'HEAD')
  const text = await metrics.metrics()
  expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/v1/interviews/*",status="4xx"} 50')
  expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/v1/interviews/*",status="2xx"} 1')
  expect(text).toContain('http_request_duration_seconds_count{method="POST",route="none",status="4xx"} 50')
  expect(text).toContain('http_request_duration_seconds_count{method="HEAD",route="/*",status="2xx"} 1')
  expect(text).toMatch(/process_resident_memory_bytes \d+/)
  expect(text).toContain('nodejs_eventloop_lag_seconds')
  expect(text).not.toMatch(/S3cr3t|none-\d|summary/)
  expect(text.match(/http_request_duration_seconds_count/g)).toHaveLength(4)
})

test('nothing of it is on the readers’ address', async () => {
  expect((await send(sample.server, '/metrics')).status).toBe(404)
})

test('servers side by side measure each their own', async () => {
  const own = new Registry()
  const other = await startSampleServer({ metrics: own })
  await send(other.server, '/healthz')
  expect(await own.metrics()).toContain('route="/healthz"')
  expect(await metrics.metrics()).not.toContain('route="/healthz"')
  await other.close()
})

test('Prometheus reads /metrics, and nothing else is there', async () => {
  const server = await serveMetrics(metrics, { host: '127.0.0.1', port: 0 })
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/metrics`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, metrics.contentType])
  expect(await response.text()).toContain('# TYPE http_request_duration_seconds histogram')
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  const posted = await new Promise((resolve) => {
    httpRequest({ port, path: '/metrics', method: 'POST' }, ({ statusCode }) => resolve(statusCode)).end()
  })
  expect(posted).toBe(404)
  server.close()
  server.closeAllConnections()
})

test('an address that is taken is an error', async () => {
  const first = await serveMetrics(metrics, { host: '127.0.0.1', port: 0 })
  const { port } = first.address() as AddressInfo
  await expect(serveMetrics(metrics, { host: '127.0.0.1', port })).rejects.toThrow('EADDRINUSE')
  first.close()
})
