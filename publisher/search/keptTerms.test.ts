import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/contentFolder'
import type { KeepTogether } from '../testing/keepTermsTogether'
import { Threads } from '../threads/threads'
import { KeptTerms } from './keptTerms'
import { type VersionTerms, versionTerms } from './versionTerms'

test('two threads that keep the terms of the same words at once both have them, and leave one whole file', async () => {
  const directory = await temporaryFolder()
  const texts = {
    headline: 'A light',
    doctorNames: [],
    blocks: [{ texts: ['A lamp in the window.'], place: '0,"",0' }],
  }
  const task: KeepTogether = {
    directory,
    key: 'same',
    texts,
    threads: 2,
    written: new Int32Array(new SharedArrayBuffer(4)),
  }
  const threads = new Threads<KeepTogether, VersionTerms>(
    new URL('../testing/keepTermsTogether.ts', import.meta.url),
    task.threads,
  )
  try {
    const kept = await Promise.all([threads.run(task), threads.run(task)])
    const terms = versionTerms(texts)
    expect(kept).toEqual([terms, terms])
    expect(readdirSync(directory)).toEqual(['same'])
    expect(new KeptTerms(directory).read('same')).toEqual(terms)
  } finally {
    await threads.end()
  }
})
