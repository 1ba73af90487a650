import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readlinkSync } from 'node:fs'
import { hostname, networkInterfaces } from 'node:os'

/** A process as others may know it again. All three are parts of a key: no slash is in them. */
export type ProcessName = {
  /** The machine as people call it. */
  readonly host: string
  /** What tells this machine from all others, and on Linux from itself before it was started anew. */
  readonly machine: string
  readonly process: string
}

/** This process: whoever finds its name on the same machine can tell whether it still runs. */
export function thisProcess(): ProcessName {
  return {
    host: hostname().replace(/[^\w.-]/g, '-'),
    machine: createHash('sha256').update(machine()).digest('hex').slice(0, 16),
    process: String(process.pid),
  }
}

/** Whether a process of this machine runs. */
export function isRunning(id: string): boolean {
  try {
    // Signal 0 is sent to nobody; the answer says whether there is a process (man 2 kill).
    process.kill(Number(id), 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

const bootId = '/proc/sys/kernel/random/boot_id'
const namespace = '/proc/self/ns/pid'

/** Numbers of processes are of one namespace of one start of Linux; elsewhere the network's cards tell machines apart. */
function machine(): string {
  if (process.platform !== 'linux') {
    const addresses = Object.values(networkInterfaces()).flatMap((ones = []) => ones.map(({ mac }) => mac))
    return [hostname(), ...new Set(addresses)].sort().join(' ')
  }
  // Where a sandbox hides them it is another machine each time, on which nobody else's process is known.
  if (!existsSync(bootId) || !existsSync(namespace)) return randomUUID()
  return readFileSync(bootId, 'utf8') + readlinkSync(namespace)
}
