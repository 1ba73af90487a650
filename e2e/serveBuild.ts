import { createServer } from '../server/createServer'
import { openSqliteStore } from '../server/visits/sqliteStore'

export type ServedBuild = {
  /** The address without a slash at its end. */
  url: string
  close: () => Promise<void>
}

/** More requests than all tests make. */
const noLimit = 1_000_000

/**
 * Serves what was built and published, as in production, on a free port of this machine. Visits are counted in the file that is
 * named, else in memory.
 *
 * @throws Error where nothing was published to `endpointDir`; a missing `h5Dir` is only not served
 */
export async function serveBuild({
  endpointDir = 'dist/endpoint',
  h5Dir = 'dist/h5',
  visitsFile = ':memory:',
} = {}): Promise<ServedBuild> {
  const visits = { store: openSqliteStore(visitsFile), perAddress: noLimit, perToken: noLimit }
  const server = await createServer({ endpointDir, h5Dir, visits })
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  return { url, close: () => server.close() }
}
