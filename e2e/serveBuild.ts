import { createServer } from '../server/createServer'

export type ServedBuild = {
  /** The address without a slash at its end. */
  url: string
  close: () => Promise<void>
}

/**
 * Serves what was built and published, as in production, on a free port of this machine.
 *
 * @throws Error where nothing was published to `endpointDir`; a missing `h5Dir` is only not served
 */
export async function serveBuild({ endpointDir = 'dist/endpoint', h5Dir = 'dist/h5' } = {}): Promise<ServedBuild> {
  const server = await createServer({ endpointDir, h5Dir })
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  return { url, close: () => server.close() }
}
