import { existsSync } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import cors from '@fastify/cors'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import type { Registry } from 'prom-client'
import { webPaths } from '../contract/paths'
import { registerErrorAnswers, unreadableRequest, unreadableUrl } from './errorAnswers'
import { defaultLimits, type Limits } from './limits'
import { measureRequests } from './metrics'
import { PublishedFolder } from './publishedFolder'
import type { ReadinessCheck } from './readiness'
import { type LogLevel, type LogStream, loggerOptions, RequestLog, requestNumbers } from './requestLog'
import { type FindFile, fileRoute } from './routes/fileRoute'
import { healthRoute } from './routes/healthRoute'
import { type VisitsOptions, visitsRoute } from './routes/visitsRoute'
import { dataHeaders, pageHeaders } from './securityHeaders'

export type ServerOptions = {
  /** The folder the publisher writes. It holds `v1/`. */
  endpointDir: string
  /** The mini-program's H5 build, served at `/` if the folder exists when the server starts. */
  h5Dir?: string
  /** Milliseconds for which a file is taken for what it was before the disk is asked again; 1,000 unless given. */
  checkInterval?: number
  /** Bytes of files of the endpoint that are held in memory, at most; 32 MB unless given. The rest is read when it is asked for. */
  cacheBytes?: number
  /** Counts visits. Without it nothing is counted, and the paths of visits do not exist. */
  visits?: VisitsOptions
  /** Proxies whose `X-Forwarded-For` is believed: addresses, CIDR ranges, or names of ranges such as `loopback`. */
  trustedProxies?: string[]
  /** Nothing is logged unless given. Lines go to the standard output, or to `stream`. */
  log?: { level: LogLevel; stream?: LogStream }
  /** Measures requests into this registry. */
  metrics?: Registry
  /** What must work, besides the endpoint's folder, for `/readyz` to say so. */
  readinessChecks?: readonly ReadinessCheck[]
  /** Milliseconds between the order to stop, which `/readyz` tells at once, and the end of listening: 0 unless given. */
  stopDelay?: number
  /** Where other limits are wanted than `defaultLimits`. */
  limits?: Partial<Limits>
}

/** Room for one web build, which has some 2 MB. */
const h5CacheBytes = 4 * 1024 * 1024

/**
 * The first folder of what is published, each a route of its own: so logs and metrics tell interviews from pictures
 * without naming any.
 */
const folders = [
  'interviews',
  'doctors',
  'hospitals',
  'departments',
  'search',
  'images',
  'cards',
  'audio',
  'schemas',
  'sitemaps',
]

/**
 * A server of the published endpoint under `/v1/` and of the H5 build at `/`, ready to listen. It reads no environment
 * and holds no state outside itself, so several can run side by side.
 *
 * @throws Error where `endpointDir` has no `v1/`; the file system's error where a folder cannot be read
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const {
    endpointDir,
    h5Dir,
    checkInterval = 1000,
    cacheBytes = 32 * 1024 * 1024,
    readinessChecks = [],
    stopDelay = 0,
    visits,
    trustedProxies,
  } = options
  const limits = { ...defaultLimits, ...options.limits }
  const published = join(endpointDir, 'v1')
  if (!existsSync(published)) {
    throw new Error(`No published endpoint: ${endpointDir} has no folder v1. Publish first, or set ENDPOINT_DIR.`)
  }
  const [ofData, ofPages] = await Promise.all([dataHeaders(), pageHeaders()])

  const server = fastify({
    logger: options.log ? loggerOptions(options.log.level, options.log.stream) : false,
    logController: options.log ? new RequestLog() : new LogController({ disableRequestLogging: true }),
    genReqId: requestNumbers(),
    exposeHeadRoutes: true,
    trustProxy: trustedProxies ?? false,
    frameworkErrors: unreadableUrl(ofData),
    clientErrorHandler: unreadableRequest,
    // While it stops, a server still answers what comes on its open connections, and closes each behind its answer.
    return503OnClosing: false,
    connectionTimeout: limits.idleTimeout,
    keepAliveTimeout: limits.keepAliveTimeout,
    requestTimeout: limits.requestTimeout,
    bodyLimit: limits.bodyLimit,
    http: {
      headersTimeout: limits.headersTimeout,
      connectionsCheckingInterval: limits.checkInterval,
      maxHeaderSize: limits.maxHeaderSize,
    },
  })
  server.server.maxConnections = limits.maxConnections

  const endpoint = new PublishedFolder({ folder: published, urlPrefix: '/v1', cacheBytes, checkInterval })
  const h5 =
    h5Dir !== undefined && existsSync(h5Dir)
      ? new PublishedFolder({ folder: h5Dir, urlPrefix: '', cacheBytes: h5CacheBytes, checkInterval })
      : undefined
  const find: FindFile = (path, coding) => {
    if (path.startsWith('/v1/')) return endpoint.find(path, coding)
    return h5?.find(path === '/' ? '/index.html' : path, coding)
  }

  let stopping = false
  server.addHook('preClose', async () => {
    stopping = true
    await wait(stopDelay)
  })

  if (options.metrics) await measureRequests(server, options.metrics)
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(request.url.startsWith('/v1/') ? ofData : ofPages)
    done()
  })
  await server.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: ['ETag'],
    maxAge: 86400,
    strictPreflight: false,
  })
  registerErrorAnswers(server, async (path) => (await find(path)) !== undefined)
  const endpointCheck = { name: 'endpoint', check: () => access(published, constants.R_OK | constants.X_OK) }
  const visitsChecks = visits ? [{ name: 'visits', check: () => visits.store.ready() }] : []
  await server.register(healthRoute, {
    checks: [endpointCheck, ...visitsChecks, ...readinessChecks],
    isStopping: () => stopping,
  })
  if (visits) await server.register(visitsRoute, { ...visits, findBases: async () => find(webPaths.visitBases) })
  await server.register(fileRoute, { find })
  for (const prefix of folders.map((name) => `/v1/${name}`)) await server.register(fileRoute, { prefix, find })
  return server
}
