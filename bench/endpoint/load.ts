import autocannon from 'autocannon'
import { cpuSeconds, type Server } from './server'

export type Load = {
  requests: autocannon.Request[]
  seconds: number
  connections: number
  /** The only status an answer may have. */
  status: number
}

/** Rates are a second; times in milliseconds, `cpu` of the server in microseconds a request. */
export type Figures = { rate: number; p50: number; p99: number; cpu: number; bytes: number }

/**
 * Asks a server for as much as it gives over some connections, each of which waits for its answer before it asks again.
 *
 * @throws Error where an answer has another status, or there is none
 */
export async function putLoadOn(server: Server, { requests, seconds, connections, status }: Load): Promise<Figures> {
  const times: number[] = []
  const others = new Map<number, number>()
  let bytes = 0
  const cpuBefore = cpuSeconds(server.pid)
  const started = performance.now()
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      { url: server.url, connections, duration: seconds, requests, timeout: 30 },
      (error, answer) => (error ? reject(error) : resolve(answer)),
    )
    instance.on('response', (_client, statusCode, length, milliseconds) => {
      if (statusCode !== status) others.set(statusCode, (others.get(statusCode) ?? 0) + 1)
      times.push(milliseconds)
      bytes += length
    })
  })
  const took = (performance.now() - started) / 1000
  const cpu = cpuSeconds(server.pid) - cpuBefore
  if (result.errors > 0 || others.size > 0) {
    throw new Error(`${server.name}: ${result.errors} requests without answer, unexpected: ${[...others].join(' ')}`)
  }
  times.sort((one, other) => one - other)
  const at = (part: number) => times[Math.floor((times.length - 1) * part)] ?? Number.NaN
  return {
    rate: times.length / took,
    p50: at(0.5),
    p99: at(0.99),
    cpu: (cpu / times.length) * 1e6,
    bytes: bytes / times.length,
  }
}
