import { inBatches } from '../inBatches'
import { mapAtMost } from '../mapAtMost'
import type { Progress } from '../progress'
import { Threads } from '../threads/threads'
import { type GatheredTerms, versionsTogether } from './gatherTerms'
import { type GatherTask, gatherKept } from './gatherWorker'
import type { KeptTerms } from './keptTerms'
import type { VersionSource } from './keptTextIndex'

/** Fewer versions are gathered before a thread has started. */
const fewVersions = 400

/** The terms of all versions, some together, in their order; of many versions on all cores. */
export async function gatherParts(
  versions: readonly VersionSource[],
  kept: KeptTerms,
  progress: Progress,
): Promise<GatheredTerms[]> {
  const { directory } = kept
  const task = (batch: readonly VersionSource[]): GatherTask => ({
    directory,
    versions: batch.map(({ document, key, texts }) => ({ document, key, ...(!kept.has(key) && { texts: texts() }) })),
  })
  const batches = inBatches(versions, versionsTogether)
  if (versions.length < fewVersions) return batches.map((batch) => gatherKept(task(batch)))
  const threads = new Threads<GatherTask, GatheredTerms>(new URL('gatherWorker.ts', import.meta.url))
  let done = 0
  try {
    return await mapAtMost(threads.capacity, batches, async (batch) => {
      const part = await threads.run(task(batch))
      done += batch.length
      progress('Indexing texts', done, versions.length)
      return part
    })
  } finally {
    await threads.end()
  }
}
