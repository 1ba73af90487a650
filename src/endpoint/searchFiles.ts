import type { ReadFile, ReadText } from '../search/hits'
import { askEndpoint } from './askEndpoint'
import type { EndpointResult } from './endpointError'
import { fetchJson } from './fetchJson'

/** How many files are kept in memory; a search reads few, most of them of a few KB. The least recently read leave first. */
export const mostFiles = 60

/** For how long a file is good, in milliseconds: a mini-program may stay open for a day. */
export const goodFor = 10 * 60 * 1000

type Kept<Value> = { answer: Promise<EndpointResult<Value>>; since: number }

/**
 * Keeps what was read in memory, and what is known not to exist: typing a letter back costs no request, and works without
 * network. Nothing is stored: these files would push interviews out of the phone. A failure is no answer to keep.
 */
function keeper<Value>() {
  const files = new Map<string, Kept<Value>>()
  const read = (key: string, fetch: () => Promise<EndpointResult<Value>>): Promise<EndpointResult<Value>> => {
    const kept = files.get(key)
    files.delete(key)
    const current = kept && Date.now() - kept.since < goodFor ? kept : { answer: fetch(), since: Date.now() }
    files.set(key, current)
    for (const oldest of files.keys()) {
      if (files.size <= mostFiles) break
      files.delete(oldest)
    }
    void current.answer.then((answer) => {
      if (!answer.ok && files.get(key) === current) files.delete(key)
    })
    return current.answer
  }
  return { read, forget: () => files.clear() }
}

const keepFile = keeper<unknown>()
const keepText = keeper<WholeOrPart | undefined>()

/** Reads a file that search needs. */
export const readSearchFile: ReadFile = (path) => keepFile.read(path, () => fetchFile(path))

/** Reads a text of search, or a part of it. */
export const readSearchText: ReadText = (path, part) =>
  keepText.read(part ? `${path} ${part.start}` : path, async () => {
    const answer = await fetchText(path, part)
    // A cache between may have packed a part, or lost it: all of the text is still there.
    const refused = part && !answer.ok && (answer.error === 'server' || answer.error === 'invalid')
    return missingIsNone(refused ? await fetchText(path) : answer)
  })

/** What a failed search has read may be why it failed: the next one asks anew. */
export function forgetSearchFiles(): void {
  keepFile.forget()
}

async function fetchFile(path: string): Promise<EndpointResult<unknown>> {
  const answer = await fetchJson(path)
  return missingIsNone(answer.ok ? { ok: true, value: answer.value.value } : answer)
}

function missingIsNone<Value>(answer: EndpointResult<Value>): EndpointResult<Value | undefined> {
  return !answer.ok && answer.error === 'notFound' ? { ok: true, value: undefined } : answer
}

type WholeOrPart = { text: string; isWhole: boolean }

/**
 * GETs a text, or asks for a part of it (RFC 9110, 14.2), unpacked: a part of a packed file cannot be unpacked. A server
 * may give all of it.
 */
async function fetchText(path: string, part?: { start: number; end: number }): Promise<EndpointResult<WholeOrPart>> {
  const header = part ? { range: `bytes=${part.start}-${part.end}`, 'accept-encoding': 'identity' } : undefined
  const answer = await askEndpoint(path, { dataType: 'text', header: header ?? {} })
  if (!answer.ok) return answer
  const { data, isPart } = answer.value
  if (typeof data !== 'string') return { ok: false, error: 'invalid' }
  return { ok: true, value: { text: data, isWhole: !isPart } }
}
