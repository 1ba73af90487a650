import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problemBody, problemType, sendProblem } from './problem'

/** Answers a URL that cannot be decoded, such as `/%zz`. The server's hooks do not run for it. */
export function unreadableUrl(_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  reply.header('x-content-type-options', 'nosniff').header('access-control-allow-origin', '*')
  sendProblem(reply, 400, 'The address cannot be read: after a % two hexadecimal digits are missing.')
}

/** Answers bytes that are no HTTP request. There is no request and no reply yet, only the connection. */
export function unreadableRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const [line, status] =
    error.code === 'HPE_HEADER_OVERFLOW' ? ['431 Request Header Fields Too Large', 431] : ['400 Bad Request', 400]
  const body = problemBody(Number(status), 'This is not an HTTP request that the server can read.')
  socket.end(
    `HTTP/1.1 ${line}\r\ncontent-type: ${problemType}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
      `x-content-type-options: nosniff\r\nconnection: close\r\n\r\n${body}`,
  )
}

/**
 * Makes every error of the server a problem document, never a page of HTML: 405 with Allow for another method at a
 * known path, 404 at any other, a route's own 4xx with its message, and 500 for what nobody expected, which is logged
 * and not told.
 */
export function registerErrorAnswers(server: FastifyInstance, isPublished: (path: string) => boolean): void {
  const allowedMethods = (path: string): string[] =>
    isPublished(path)
      ? ['GET', 'HEAD', 'OPTIONS']
      : server.supportedMethods.filter((method) => server.hasRoute({ method, url: path }))

  // Before the body is parsed: a body of whatever type must not turn "no such path" into "no such media type".
  server.addHook('onRequest', async (request, reply) => {
    if (!request.is404) return
    const allowed = allowedMethods(request.url.replace(/\?.*$/s, ''))
    if (allowed.length === 0) return sendProblem(reply, 404, 'Nothing is published at this address.')
    return sendProblem(
      reply.header('allow', allowed.join(', ')),
      405,
      `Only ${allowed.join(', ')} work at this address.`,
    )
  })

  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 400 && status < 500) return sendProblem(reply, status, error.message)
    request.log.error(error)
    return sendProblem(reply, 500, 'The server failed. It is not your fault; please try again.')
  })
}
