import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { mapAtMost } from '../mapAtMost'
import type { Progress } from '../progress'
import { markRules, readUnwanted, recordPrefix, rulesSince, type Unwanted, writeUnwanted } from './deploymentRecord'
import { DeployProblem } from './deployProblem'
import type { Encoding, LocalFile } from './localFiles'
import type { ObjectStore } from './objectStore'
import { asOnlyDeployment, type Hold } from './onlyDeployment'
import { keyOf, type Plan, planDeployment } from './planDeployment'
import { requestsAtOnce } from './s3Store'
import { removalStages } from './stages'

/**
 * Milliseconds for which an object stays after the deployment that no longer knows it. A list may be shown for a minute,
 * and, while it is fetched anew, for a day more (`max-age=60, stale-while-revalidate=86400`): as long it may lead there.
 */
export const usualGrace = (60 + 86_400) * 1000

export type DeployOptions = {
  readonly files: readonly LocalFile[]
  readonly store: ObjectStore
  readonly encoding: Encoding
  readonly grace: number
  readonly dryRun: boolean
  /** Ends another deployment that seems to be under way. */
  readonly takeOver: boolean
  readonly now: Date
  readonly progress: Progress
}

export type Deployment = Plan & {
  readonly bytes: number
  /** Keys that were removed, or would be. */
  readonly removed: readonly string[]
  /** Keys that a later deployment removes, and the first instant at which one does so. */
  readonly waiting: readonly string[]
  readonly waitingUntil: Date | undefined
  /** The store's ETags are no MD5: it cannot be told what a bucket holds, and all texts are sent each time. */
  readonly etagsAreOther: boolean
  /** Deployments that had ended without saying so, or were ended, in an operator's words. */
  readonly cleared: readonly string[]
}

/**
 * Makes a bucket equal to a published folder. What the bucket holds is asked of the bucket, never remembered: a run that
 * was killed, or a bucket that somebody has changed, is completed by the next run. Files go stage by stage (`stages.ts`), and what
 * is no longer wanted goes last, when no list leads to it and those who hold an older list have had their time. Only one deployment
 * at a time changes a bucket; a dry run looks whenever it likes.
 */
export async function deploy(options: DeployOptions): Promise<Deployment> {
  const { store, dryRun, takeOver } = options
  return dryRun ? makeEqual(options) : asOnlyDeployment(store, { takeOver }, (hold) => makeEqual(options, hold))
}

/** Without a hold of the bucket it only tells what would be done. */
async function makeEqual(
  { files, store, encoding, grace, now, progress }: DeployOptions,
  hold?: Hold,
): Promise<Deployment> {
  const record = await store.list(recordPrefix)
  const stored = await store.list('v1/')
  const since = rulesSince(record, encoding) ?? (stored.length > 0 ? Number.POSITIVE_INFINITY : 0)
  const plan = await planDeployment(files, stored, since)
  const before = await readUnwanted(store, record)
  const unwanted = Object.fromEntries(plan.unwanted.map((key) => [key, before[key] ?? now.toISOString()]))
  const isDue = (key: string) => now.getTime() - Date.parse(unwanted[key] ?? '') >= grace
  const removed = plan.unwanted.filter(isDue)
  const waiting = plan.unwanted.filter((key) => !isDue(key))
  const etags = hold ? await carryOut(hold) : []
  return {
    ...plan,
    bytes: plan.stages.flatMap((stage) => stage.files).reduce((sum, { size }) => sum + size, 0),
    removed,
    waiting,
    waitingUntil: firstEnd(waiting, unwanted, grace),
    etagsAreOther: etags.some((isMd5) => !isMd5),
    cleared: hold?.cleared ?? [],
  }

  async function carryOut({ confirm, keep }: Hold): Promise<boolean[]> {
    await keep()
    if (rulesSince(record, encoding) === undefined) await markRules(store, record, encoding)
    const total = plan.stages.reduce((sum, stage) => sum + stage.files.length, 0)
    const sent: boolean[] = []
    for (const { name, files: some } of plan.stages) {
      await confirm()
      await mapAtMost(requestsAtOnce, some, async (file) => {
        await keep()
        sent.push(await send(store, file))
        progress(name, sent.length, total)
      })
    }
    let gone = 0
    for (const paths of removalStages(removed.map((key) => `/${key}`))) {
      await confirm()
      await mapAtMost(requestsAtOnce, paths, async (path) => {
        await keep()
        await store.remove(keyOf(path))
        gone += 1
        progress('Removing', gone, removed.length)
      })
    }
    await keep()
    const after = Object.fromEntries(waiting.map((key) => [key, unwanted[key] ?? now.toISOString()]))
    if (!sameKeys(before, after)) await writeUnwanted(store, after)
    return sent
  }
}

/** Puts one file into the bucket. Whether the ETag that the store gives it is its MD5. */
async function send(store: ObjectStore, { path, file, size, headers }: LocalFile): Promise<boolean> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw changedMeanwhile(path)
    throw error
  })
  if (bytes.length !== size) throw changedMeanwhile(path)
  const etag = await store.put(keyOf(path), bytes, headers)
  return etag === createHash('md5').update(bytes).digest('hex')
}

const changedMeanwhile = (path: string) =>
  new DeployProblem(
    `${path} was published anew while it was sent. Wait for npm run content to end and run the command again: it goes on where it stopped`,
  )

const sameKeys = (before: Unwanted, after: Unwanted): boolean =>
  Object.keys(before).sort().join('\n') === Object.keys(after).sort().join('\n')

function firstEnd(waiting: readonly string[], unwanted: Unwanted, grace: number): Date | undefined {
  const ends = waiting.map((key) => Date.parse(unwanted[key] ?? '') + grace)
  return ends.length > 0 ? new Date(Math.min(...ends)) : undefined
}
