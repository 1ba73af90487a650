import { randomUUID } from 'node:crypto'
import { recordHeaders, recordPrefix } from './deploymentRecord'
import { DeployProblem } from './deployProblem'
import type { ObjectStore, StoredObject } from './objectStore'
import { isRunning, type ProcessName, thisProcess } from './thisProcess'

const runsPrefix = `${recordPrefix}runs/`

/**
 * Milliseconds after its last sign of life, by the store's clock, for which a deployment is taken to be under way. One request, tried as
 * often as it is (`s3Store.ts`: six times two minutes and the waiting between), is at its end before.
 */
export const lifetime = 20 * 60_000
/** Milliseconds between two signs of life of a deployment that sends files. */
export const signEvery = 60_000

export type Circumstances = {
  /** Ends whatever else is under way. */
  readonly takeOver: boolean
  readonly self?: ProcessName
  readonly isAlive?: (process: string) => boolean
  /** This machine's clock, milliseconds since 1970: it goes on while a machine sleeps. */
  readonly clock?: () => number
}

/** What work of a deployment knows of being the only one. */
export type Hold = {
  /** The deployments that had ended without saying so, or were ended, in an operator's words. */
  readonly cleared: readonly string[]
  /** Gives a sign of life. Throws a DeployProblem where another deployment has taken over. */
  readonly confirm: () => Promise<void>
  /** The same, where the last sign is a minute old. */
  readonly keep: () => Promise<void>
}

/**
 * Does the work of a deployment while no other one does its own in the same bucket, and throws a DeployProblem where one does. Every store
 * that lists what was put is enough for that: no condition on a put is needed, which Amazon S3 and MinIO call `If-None-Match: *`, Tencent COS
 * `x-cos-forbid-overwrite`, and others not at all.
 *
 * Each puts an object of its own first and lists them all then. Of two that do so at the same time, the one that lists last finds the
 * other: both may withdraw, but never do both go on. The object's key says who it is, and its time when it last gave a sign of life;
 * it is removed at the end. What stays of one that was killed is passed over at once on the machine where it ran, for its process is
 * gone; elsewhere after its lifetime.
 */
export async function asOnlyDeployment<Result>(
  store: ObjectStore,
  { takeOver, self = thisProcess(), isAlive = isRunning, clock = Date.now }: Circumstances,
  work: (hold: Hold) => Promise<Result>,
): Promise<Result> {
  const own = keyOf(self)
  let signAt = clock()
  await store.put(own, Buffer.alloc(0), recordHeaders)
  let result: Result
  try {
    const cleared = await clearTheWay()
    result = await work({ cleared, confirm, keep })
  } catch (error) {
    await leave(error)
    throw error
  }
  await store.remove(own)
  return result

  async function clearTheWay(): Promise<string[]> {
    const runs = await store.list(runsPrefix)
    const now = runs.find(({ key }) => key === own)?.lastModified
    if (now === undefined) throw notListed(own)
    const others = runs.filter(({ key }) => key !== own)
    const hasEnded = ({ key, lastModified }: StoredObject): boolean => {
      const { machine, process } = nameOf(key)
      return now - lastModified >= lifetime || (machine === self.machine && !isAlive(process))
    }
    const living = others.find((other) => !takeOver && !hasEnded(other))
    if (living) throw underWay(living, self)
    for (const { key } of others) await store.remove(key)
    return others.map(told)
  }

  async function confirm(): Promise<void> {
    const last = signAt
    // Before it is given: requests under way at once ask for one sign.
    signAt = clock()
    // A lifetime after the last sign others may have begun, whatever is listed: also where the store was slow to take this one.
    if (signAt - last >= lifetime || (await store.list(own)).length === 0) throw takenOver()
    await store.put(own, Buffer.alloc(0), recordHeaders)
    if (clock() - last >= lifetime) throw takenOver()
  }

  async function keep(): Promise<void> {
    if (clock() - signAt >= signEvery) await confirm()
  }

  /** What went wrong is told before all; that the object stays is added to it. */
  async function leave(reason: unknown): Promise<void> {
    try {
      await store.remove(own)
    } catch (error) {
      if (!(error instanceof DeployProblem && reason instanceof DeployProblem)) throw error
      throw new DeployProblem(`${reason.message}\n${error.message}\n${stays}`)
    }
  }
}

const stays = `For ${lifetime / 60_000} minutes other machines take this deployment to be under way; from this one, run the command again at once`

const keyOf = ({ host, machine, process }: ProcessName): string =>
  `${runsPrefix}${host}/${machine}/${process}/${randomUUID()}`

/** Who put an object; one with a key of another kind is somebody of whom nothing is known. */
function nameOf(key: string): ProcessName {
  const [host = '', machine = '', process = ''] = key.slice(runsPrefix.length).split('/')
  return { host, machine, process }
}

const instant = (time: number): string => new Date(time).toISOString()

function told({ key, lastModified }: StoredObject): string {
  const { host, process } = nameOf(key)
  return `process ${process} on ${host}, last sign of life ${instant(lastModified)} by the store’s clock`
}

function underWay(other: StoredObject, self: ProcessName): DeployProblem {
  const where = nameOf(other.key).machine === self.machine ? ' on this machine' : ''
  return new DeployProblem(
    `Another deployment to this bucket is under way${where}: ${told(other)}. Nothing was changed. Wait until it has ended. If it has died, run the command again after ${instant(other.lastModified + lifetime)}, or at once: npm run deploy -- --take-over. If both were begun at the same moment, both stop: run one again`,
  )
}

const notListed = (own: string): DeployProblem =>
  new DeployProblem(
    `The bucket does not list ${own}, which was just put there: another deployment has taken over this moment, or the store’s lists are late. Nothing was changed. Run the command again in a minute`,
  )

const takenOver = (): DeployProblem =>
  new DeployProblem(
    'Another deployment has taken over, or may have, for this one gave no sign of life for long. It stopped here; what it has sent leads nowhere wrong. When the other one has ended, run the command again from the folder that is to be published',
  )
