import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Registry } from 'prom-client'
import { createServer } from './createServer'
import { prepareStop } from './gracefulStop'
import { listening, metricsPlace, readersPlace } from './listening'
import { serveMetrics } from './metrics'
import { readSettings } from './readSettings'
import { openVisitStore } from './visits/openVisitStore'

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/metrics`
}

/**
 * Runs the server until SIGTERM or SIGINT, which let requests that have begun come to their end; a second signal ends it
 * at once. Exit code 0 after an orderly stop, 1 where requests were cut off or it could not start.
 */
async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const { host, port, endpointDir, h5Dir, metricsHost, metricsPort, stopDelay, maxConnections, logLevel } = settings
  const metrics = metricsPort === undefined ? undefined : new Registry()
  const visits = { ...settings.visits, store: await openVisitStore(settings.visits) }
  const server = await createServer({
    endpointDir,
    h5Dir,
    metrics,
    stopDelay,
    visits,
    trustedProxies: settings.trustedProxies,
    log: { level: logLevel },
    limits: { maxConnections },
  })
  const stop = prepareStop(server, { deadline: settings.stopDeadline })
  let metricsServer: Server | undefined

  const onSignal = async (signal: NodeJS.Signals) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.removeListener(name, onSignal)
    server.log.info({ signal }, 'stopping')
    const cutOff = await stop()
    metricsServer?.close()
    metricsServer?.closeAllConnections()
    if (cutOff > 0) {
      server.log.error({ requests: cutOff }, 'stopped; requests that had not ended in time were cut off')
      process.exitCode = 1
    } else server.log.info('stopped')
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, onSignal)

  const listenTextResolver = (at: string) => `ShanghaiDoctor is served at ${at}`
  const address = await listening(readersPlace, server.listen({ host, port, listenTextResolver }))
  // A log of information says it already; whoever started the server at a desk reads it here.
  if (logLevel !== 'info' && logLevel !== 'debug') console.log(`ShanghaiDoctor is served at ${address}`)
  metricsServer =
    metrics && (await listening(metricsPlace, serveMetrics(metrics, { host: metricsHost, port: metricsPort ?? 0 })))
  if (metricsServer) server.log.info(`metrics are at ${addressOf(metricsServer)}`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
