import { randomBytes } from 'node:crypto'
import { type FastifyReply, type FastifyRequest, LogController } from 'fastify'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** Where lines of the log go; the standard output unless given. */
export type LogStream = { write: (line: string) => void }

/**
 * The standard output, with the lines of one turn of the event loop in one write: under load a write a line would be a
 * fifth of the server's time. Nothing is lost when the process ends by itself.
 */
export function standardOutput(): LogStream {
  let waiting = ''
  const flush = () => {
    const lines = waiting
    waiting = ''
    if (lines !== '') process.stdout.write(lines)
  }
  process.once('exit', flush)
  return {
    write(line) {
      if (waiting === '') setImmediate(flush)
      waiting += line
    },
  }
}

/**
 * Pino's settings (github.com/pinojs/pino): one JSON object a line. Whoever logs a request or a reply as it is gets its
 * method, its route's pattern and its status, never an address, a header, a query or a body.
 */
export function loggerOptions(level: LogLevel, stream: LogStream = standardOutput()) {
  return {
    level,
    stream,
    base: null,
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: routeOf(request) }),
      res: ({ statusCode }: { statusCode?: number }) => ({ statusCode }),
    },
  }
}

/** The pattern of the route that answers a request: one of a few, whatever is asked for. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'none'
}

/** Makes the numbers of requests: unlike those of every other process, and telling nothing. A client's own are not taken. */
export function requestNumbers(): () => string {
  const process = randomBytes(4).toString('hex')
  let count = 0
  return () => {
    count += 1
    return `${process}-${count.toString(36)}`
  }
}

/** Bytes of the answer's body; none where the answer has no body. */
function bodyBytes(request: FastifyRequest, reply: FastifyReply): number {
  if (request.method === 'HEAD' || reply.statusCode === 304 || reply.statusCode === 204) return 0
  return Number(reply.getHeader('content-length') ?? 0)
}

/**
 * One line for each request, when its answer is over or its client went away. What Fastify says by itself of requests goes
 * the same way; of those, only the lines that name an address are left out.
 */
export class RequestLog extends LogController {
  constructor() {
    super({ requestIdLogLabel: 'requestId' })
  }

  override incomingRequest(request: FastifyRequest, reply: FastifyReply): void {
    // Node tells of the end also where the connection was given up in the middle.
    let complete = false
    reply.raw.once('finish', () => {
      complete = !request.socket.destroyed
    })
    reply.raw.once('close', () =>
      reply.log.info({
        method: request.method,
        route: routeOf(request),
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 100) / 100,
        bytes: bodyBytes(request, reply),
        ...(complete ? {} : { cutOff: true }),
      }),
    )
  }

  override requestCompleted(): void {}

  override routeNotFound(): void {}
}
