import { availableParallelism } from 'node:os'
import { parentPort, Worker } from 'node:worker_threads'

type Pending<Result> = { resolve: (result: Result) => void; reject: (error: unknown) => void }
type Thread<Result> = { worker: Worker; pending: Pending<Result>[] }

/**
 * Threads for work that takes all cores. `module` is loaded in each and calls `answerTasks`; tasks and results are copied
 * on the way (nodejs.org/api/worker_threads.html#portpostmessagevalue-transferlist). Each thread answers in the order in
 * which it was asked, and finds its next task waiting when it is through with one.
 */
export class Threads<Task, Result> {
  private readonly threads: Thread<Result>[]

  constructor(module: URL, count = availableParallelism()) {
    this.threads = Array.from({ length: count }, () => start<Result>(module))
  }

  /** How many tasks keep all threads busy: one is done, another one waits. */
  get capacity(): number {
    return 2 * this.threads.length
  }

  run(task: Task): Promise<Result> {
    const [thread] = [...this.threads].sort((one, other) => one.pending.length - other.pending.length)
    if (!thread) throw new Error('there is at least one thread')
    return new Promise((resolve, reject) => {
      thread.pending.push({ resolve, reject })
      thread.worker.postMessage(task)
    })
  }

  async end(): Promise<void> {
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()))
  }
}

function start<Result>(module: URL): Thread<Result> {
  const worker = new Worker(new URL('startThread.mjs', import.meta.url), { workerData: module.href })
  const pending: Pending<Result>[] = []
  worker.on('message', (result: Result) => pending.shift()?.resolve(result))
  // What stops a thread stops all that it was asked for.
  worker.on('error', (error) => {
    for (const { reject } of pending.splice(0)) reject(error)
  })
  return { worker, pending }
}

/** In a module of `Threads`: how a task is answered. Outside of a thread it does nothing. */
export function answerTasks<Task, Result>(answer: (task: Task) => Result | Promise<Result>): void {
  let answered = Promise.resolve()
  parentPort?.on('message', (task: Task) => {
    // One after the other, for answers come in the order of the tasks. What one throws stops the thread.
    answered = answered.then(async () => parentPort?.postMessage(await answer(task)))
  })
}
