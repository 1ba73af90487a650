import { createServer } from './createServer'
import { readSettings } from './readSettings'
import { openVisitStore } from './visits/openVisitStore'

/** Runs the server until SIGTERM or SIGINT, which let requests that have begun come to their end. */
async function main(): Promise<void> {
  const { host, port, endpointDir, h5Dir, visits: visitSettings, trustedProxies } = readSettings(process.env)
  const visits = { ...visitSettings, store: await openVisitStore(visitSettings) }
  const server = await createServer({ endpointDir, h5Dir, logger: { level: 'warn' }, visits, trustedProxies })
  const address = await server.listen({ host, port })
  console.log(`ShanghaiDoctor is served at ${address}`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => server.close())
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
