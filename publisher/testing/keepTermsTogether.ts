import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { KeptTerms } from '../search/keptTerms'
import type { VersionTerms, VersionTexts } from '../search/versionTerms'
import { answerTasks } from '../threads/threads'

/** Terms that several threads keep under one key; `written` counts, in memory of them all, who has come so far. */
export type KeepTogether = {
  directory: string
  key: string
  texts: VersionTexts
  threads: number
  written: Int32Array<SharedArrayBuffer>
}

/** Keeps terms in this thread, but puts them in their place only once every thread has written its own. */
function keepTogether({ directory, key, texts, threads, written }: KeepTogether): VersionTerms {
  const { renameSync } = fs
  fs.renameSync = (from, to) => {
    Atomics.add(written, 0, 1)
    Atomics.notify(written, 0)
    for (let count = 0; count < threads; count = Atomics.load(written, 0)) Atomics.wait(written, 0, count)
    renameSync(from, to)
  }
  syncBuiltinESMExports()
  return new KeptTerms(directory).of(key, () => texts)
}

answerTasks(keepTogether)
