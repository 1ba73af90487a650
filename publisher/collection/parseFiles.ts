import { inBatches } from '../inBatches'
import { mapAtMost } from '../mapAtMost'
import type { Progress } from '../progress'
import { Threads } from '../threads/threads'
import { type ParseResult, type ParseTask, readAndParse } from './parseWorker'

/** Fewer files are parsed before a thread has started. */
const fewFiles = 200
const batchSize = 50

/** Reads and parses files, many of them on all cores; results in the order of the tasks. */
export async function parseFiles(tasks: readonly ParseTask[], progress: Progress): Promise<ParseResult[]> {
  if (tasks.length < fewFiles) return tasks.map(readAndParse)
  const threads = new Threads<readonly ParseTask[], ParseResult[]>(new URL('parseWorker.ts', import.meta.url))
  let done = 0
  try {
    const results = await mapAtMost(threads.capacity, inBatches(tasks, batchSize), async (batch) => {
      const own = await threads.run(batch)
      done += own.length
      progress('Reading interviews', done, tasks.length)
      return own
    })
    return results.flat()
  } finally {
    await threads.end()
  }
}
