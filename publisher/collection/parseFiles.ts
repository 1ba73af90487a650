import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Progress } from '../progress'
import { type ParseResult, type ParseTask, readAndParse } from './parseWorker'

/** Fewer files are parsed before a thread has started. */
const fewFiles = 200
const batchSize = 50

/**
 * Reads and parses files, many of them on all cores; results in the order of the tasks. A thread gets its next batch when
 * it is through with one.
 */
export async function parseFiles(tasks: readonly ParseTask[], progress: Progress): Promise<ParseResult[]> {
  if (tasks.length < fewFiles) return tasks.map(readAndParse)
  const results: ParseResult[] = []
  let [begun, done] = [0, 0]
  const thread = async (): Promise<void> => {
    const worker = new Worker(new URL('startParseWorker.mjs', import.meta.url))
    try {
      while (begun < tasks.length) {
        const from = begun
        begun += batchSize
        const batch = await answerOf(worker, tasks.slice(from, begun))
        batch.forEach((result, index) => {
          results[from + index] = result
        })
        done += batch.length
        progress('Reading interviews', done, tasks.length)
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, thread))
  return results
}

function answerOf(worker: Worker, batch: ParseTask[]): Promise<ParseResult[]> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (results: ParseResult[]) => {
      worker.off('error', reject)
      resolve(results)
    })
    worker.postMessage(batch)
  })
}
