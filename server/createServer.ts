import { existsSync } from 'node:fs'
import { join } from 'node:path'
import cors from '@fastify/cors'
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { webPaths } from '../contract/paths'
import { registerErrorAnswers, unreadableRequest, unreadableUrl } from './errorAnswers'
import { indexFolder } from './fileIndex'
import { openLiveIndex } from './liveIndex'
import { fileRoute } from './routes/fileRoute'
import { healthRoute } from './routes/healthRoute'
import { type VisitsOptions, visitsRoute } from './routes/visitsRoute'

export type ServerOptions = {
  /** The folder the publisher writes. It holds `v1/`. */
  endpointDir: string
  /** The mini-program's H5 build, served at `/` if the folder exists. It is read once: a new build is a new start. */
  h5Dir?: string
  /** Milliseconds between two looks at whether the endpoint was published again; 1,000 unless given. */
  checkInterval?: number
  logger?: FastifyServerOptions['logger']
  /** Counts visits. Without it nothing is counted, and the paths of visits do not exist. */
  visits?: VisitsOptions
  /** Proxies whose `X-Forwarded-For` is believed: addresses, CIDR ranges, or names of ranges such as `loopback`. */
  trustedProxies?: string[]
}

/**
 * A server of the published endpoint under `/v1/` and of the H5 build at `/`, ready to listen. It reads no environment
 * and holds no state outside itself, so several can run side by side.
 *
 * @throws Error where `endpointDir` has no `v1/`; the file system's error where a folder cannot be read
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { endpointDir, h5Dir, checkInterval = 1000, logger = false, visits, trustedProxies } = options
  if (!existsSync(join(endpointDir, 'v1'))) {
    throw new Error(`No published endpoint: ${endpointDir} has no folder v1. Publish first, or set ENDPOINT_DIR.`)
  }

  const server = fastify({
    logger,
    exposeHeadRoutes: true,
    trustProxy: trustedProxies ?? false,
    frameworkErrors: unreadableUrl,
    clientErrorHandler: unreadableRequest,
  })
  const onError = (error: unknown) =>
    server.log.error(error, 'the new files could not be indexed; serving the old ones')
  const endpoint = await openLiveIndex({ folder: endpointDir, urlPrefix: '/', checkInterval, onError })
  const h5 = h5Dir !== undefined && existsSync(h5Dir) ? await indexFolder(h5Dir, '/') : undefined

  function findFile(path: string) {
    if (path.startsWith('/v1/')) return endpoint.current().get(path)
    return h5?.get(path === '/' ? '/index.html' : path)
  }

  server.addHook('onRequest', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
  })
  await server.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: ['ETag'],
    maxAge: 86400,
    strictPreflight: false,
  })
  registerErrorAnswers(server, (path) => findFile(path) !== undefined)
  await server.register(healthRoute)
  if (visits) await server.register(visitsRoute, { ...visits, findBases: () => findFile(webPaths.visitBases) })
  await server.register(fileRoute, { findFile })
  return server
}
