import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problemBody, problemType, sendProblem } from './problem'
import { ReplacedError } from './publishedFolder'
import type { Headers } from './securityHeaders'

/** Answers a URL that cannot be decoded, such as `/%zz`. The server's hooks do not run for it: its headers come here. */
export function unreadableUrl(headers: Headers) {
  return (_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void => {
    reply.headers(headers).header('access-control-allow-origin', '*')
    sendProblem(reply, 400, 'The address cannot be read: after a % two hexadecimal digits are missing.')
  }
}

/** What Node says of a connection it gives up; everything else is a request that cannot be read. */
const connectionProblems: Record<string, [status: number, detail: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'The headers of this request are too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'This request took too long to arrive.'],
}

/** Answers bytes that are no HTTP request. There is no request and no reply yet, only the connection. */
export function unreadableRequest(this: FastifyInstance, error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, detail] = connectionProblems[error.code ?? ''] ?? [
    400,
    'This is not an HTTP request that the server can read.',
  ]
  this.log.info({ status, code: error.code }, 'a request that cannot be read')
  const body = problemBody(status, detail)
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `content-type: ${problemType}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'x-content-type-options: nosniff',
    'connection: close',
  ]
  // Whoever does not read the answer either is not waited for.
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroySoon())
}

/** `hasRoute` takes a route's pattern, and throws where `*`, `(` or `:` stand so that it is none. */
const isPlain = (path: string): boolean => /^[/\w.-]+$/.test(path)

/**
 * Makes every error of the server a problem document, never a page of HTML: 405 with Allow for another method at a
 * known path, 404 at any other, a route's own 4xx with its message, 503 for what is just being replaced, and 500 for what
 * nobody expected, which is logged and not told.
 */
export function registerErrorAnswers(server: FastifyInstance, isPublished: (path: string) => Promise<boolean>): void {
  const allowedMethods = async (path: string): Promise<string[]> =>
    (await isPublished(path))
      ? ['GET', 'HEAD', 'OPTIONS']
      : server.supportedMethods.filter((method) => isPlain(path) && server.hasRoute({ method, url: path }))

  async function answerUnknown(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const allowed = await allowedMethods(request.url.replace(/\?.*$/s, ''))
    if (allowed.length === 0) {
      sendProblem(reply, 404, 'Nothing is published at this address.')
      return
    }
    sendProblem(reply.header('allow', allowed.join(', ')), 405, `Only ${allowed.join(', ')} work at this address.`)
  }

  // Before the body is parsed: a body of whatever type must not turn "no such path" into "no such media type".
  server.addHook('onRequest', (request, reply, done) => {
    if (request.is404) answerUnknown(request, reply).catch(done)
    else done()
  })

  server.setErrorHandler<FastifyError>((error, request, reply) => {
    if (error instanceof ReplacedError) {
      return sendProblem(reply.header('retry-after', '1'), 503, 'This file is just being replaced.')
    }
    const status = error.statusCode ?? 500
    if (status >= 400 && status < 500) return sendProblem(reply, status, error.message)
    request.log.error(error)
    return sendProblem(reply, 500, 'The server failed. It is not your fault; please try again.')
  })
}
