import type { FastifyInstance } from 'fastify'

/** `/healthz`, for load balancers: the process is up and has indexed what it serves. */
export async function healthRoute(server: FastifyInstance): Promise<void> {
  server.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }))
}
