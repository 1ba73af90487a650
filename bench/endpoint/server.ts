import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A server that is measured. `url` has no slash at its end. */
export type Server = { name: string; url: string; pid: number; stop: () => Promise<void> }

/**
 * Starts the bundle as production does: a log line a request, into a file.
 *
 * @param folder where the bundle is (`server/main.cjs`) and the log comes
 * @param environment settings beside those
 */
export async function startOurs(name: string, folder: string, environment: Record<string, string>): Promise<Server> {
  const log = join(folder, `${name.replace(/\W+/g, '-')}.log`)
  const child = spawn(process.execPath, [join(folder, 'server/main.cjs')], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'info', PORT: '0', ...environment },
    stdio: ['ignore', openSync(log, 'w'), 'inherit'],
  })
  const exit = once(child, 'exit')
  while (child.exitCode === null) {
    const address = /served at (http:\/\/[\d.:]+)/.exec(readFileSync(log, 'utf8'))?.[1]
    if (address && child.pid !== undefined) {
      const stop = async () => {
        child.kill('SIGTERM')
        await exit
      }
      return { name, url: address, pid: child.pid, stop }
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`the server ended with code ${child.exitCode}: ${readFileSync(log, 'utf8')}`)
}

/** Seconds of processor time that a process and all its threads have used (man7.org/linux/man-pages/man5/proc_pid_stat.5.html). */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  const ticksPerSecond = 100
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

/** Bytes of a process in memory. */
export function residentBytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) * 1024
}
