import type { ReadFile } from '../search/hits'
import type { EndpointResult } from './endpointError'
import { fetchJson } from './fetchJson'

/** How many files are kept in memory; a search reads few, most of them of a few KB. The least recently read leave first. */
export const mostFiles = 60

/** For how long a file is good, in milliseconds: a mini-program may stay open for a day. */
export const goodFor = 10 * 60 * 1000

type Kept = { answer: Promise<EndpointResult<unknown>>; since: number }

const files = new Map<string, Kept>()

/**
 * Reads a file that search needs. What was read, and what is known not to exist, stays in memory: typing a letter back
 * costs no request, and works without network. Nothing is stored: these files would push interviews out of the phone.
 */
export const readSearchFile: ReadFile = (path) => {
  const kept = files.get(path)
  files.delete(path)
  const current = kept && Date.now() - kept.since < goodFor ? kept : { answer: fetchFile(path), since: Date.now() }
  files.set(path, current)
  for (const oldest of files.keys()) {
    if (files.size <= mostFiles) break
    files.delete(oldest)
  }
  return current.answer
}

async function fetchFile(path: string): Promise<EndpointResult<unknown>> {
  const answer = await fetchJson(path)
  if (answer.ok) return answer
  if (answer.error === 'notFound') return { ok: true, value: undefined }
  // A failure is no answer to keep: the next search asks again.
  files.delete(path)
  return answer
}
