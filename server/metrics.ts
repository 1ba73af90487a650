import { createServer, type Server } from 'node:http'
import type { FastifyInstance } from 'fastify'
import fastifyMetrics from 'fastify-metrics'
import prometheus, { Registry } from 'prom-client'
import { routeOf } from './requestLog'

/** Seconds: most answers come from memory within a millisecond. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/**
 * Measures a server's requests, and its process, for Prometheus. Labels are few, whatever is asked for: method, the
 * route's pattern, the status group.
 */
export async function measureRequests(server: FastifyInstance, registry: Registry): Promise<void> {
  await server.register(fastifyMetrics, {
    endpoint: null,
    promClient: prometheus,
    defaultMetrics: { enabled: true, register: registry },
    routeMetrics: {
      enabled: { histogram: true, summary: false },
      groupStatusCodes: true,
      registeredRoutesOnly: false,
      methodBlacklist: [],
      overrides: {
        labels: { status: 'status', getRouteLabel: routeOf },
        histogram: { registers: [registry], buckets },
        // The plugin makes a summary even where it keeps none: it stays out of sight.
        summary: { registers: [new Registry()] },
      },
    },
  })
}

/** Listens for Prometheus at `/metrics`, on an address of its own: readers' addresses do not show what is measured. */
export async function serveMetrics(registry: Registry, listen: { host: string; port: number }): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Only GET /metrics is here.\n')
      return
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      (error: unknown) => response.writeHead(500).end(`${error instanceof Error ? error.message : error}\n`),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(listen.port, listen.host, resolve)
  })
  return server
}
