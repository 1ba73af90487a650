/** The settings that say where something listens. */
type Place = { host: string; port: string }
export const readersPlace: Place = { host: 'HOST', port: 'PORT' }
export const metricsPlace: Place = { host: 'METRICS_HOST', port: 'METRICS_PORT' }

/** Where listening fails, what the operator can do about it. */
const listenAdvice: Record<string, (place: Place) => string> = {
  EADDRINUSE: ({ port }) => `Another program listens there: stop it, or set another ${port}.`,
  EACCES: ({ port }) =>
    `Ports below 1024 are for the system: set another ${port}, and let a proxy in front listen there.`,
  EADDRNOTAVAIL: ({ host }) =>
    `This machine has no such address: set ${host} to one that it has, or to 0.0.0.0 for all.`,
}

/**
 * What listening gives.
 *
 * @throws Error that names the setting to be mended where it fails
 */
export async function listening<Result>(place: Place, result: Promise<Result>): Promise<Result> {
  try {
    return await result
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const advice = listenAdvice[String(error.code)]?.(place)
    throw advice ? new Error(`${error.message}. ${advice}`) : error
  }
}
