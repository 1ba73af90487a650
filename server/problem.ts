import { STATUS_CODES } from 'node:http'
import type { FastifyReply } from 'fastify'

/**
 * The body of an error as RFC 9457 describes it (www.rfc-editor.org/rfc/rfc9457). The type is `about:blank`: the status
 * says it all, and `detail` says it to a person.
 */
export function problemBody(status: number, detail: string): string {
  return JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail })
}

export const problemType = 'application/problem+json'

/**
 * Answers a request with an error. No cache keeps it: what is missing now may be published in a minute. The body is sent
 * as bytes, because to a string Fastify adds a charset, which this media type does not have.
 */
export function sendProblem(reply: FastifyReply, status: number, detail: string): FastifyReply {
  const body = Buffer.from(problemBody(status, detail))
  return reply.code(status).type(problemType).header('cache-control', 'no-store').send(body)
}
