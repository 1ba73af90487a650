import type { FastifyInstance } from 'fastify'
import { sendProblem } from '../problem'
import { checkReadiness, type ReadinessCheck } from '../readiness'

/**
 * For load balancers and whoever watches: `/healthz`, the process is up, and `/readyz`, it should get requests. A server
 * that is stopping says so at `/readyz` first, while it still answers everything.
 */
export async function healthRoute(
  server: FastifyInstance,
  { checks, isStopping }: { checks: readonly ReadinessCheck[]; isStopping: () => boolean },
): Promise<void> {
  server.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }))

  server.get('/readyz', async (request, reply) => {
    if (isStopping()) return sendProblem(reply, 503, 'The server is stopping.')
    const readiness = await checkReadiness(checks, (name, error) =>
      request.log.error({ err: error, check: name }, 'not ready'),
    )
    if (readiness.ready)
      return reply.header('cache-control', 'no-store').send({ status: 'ready', checks: readiness.checks })
    const failed = Object.keys(readiness.checks).filter((name) => readiness.checks[name] === 'failed')
    return sendProblem(reply, 503, `Not ready: ${failed.join(', ')}. The server’s log says why.`)
  })
}
