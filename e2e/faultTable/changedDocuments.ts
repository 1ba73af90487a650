import { paths } from '../../contract/paths'

/** Documents as a careless, an empty or a newer endpoint would have them, made from those that are published. */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The same text with half of it lost. */
export function truncated(body: Buffer): Buffer {
  return body.subarray(0, Math.ceil(body.length / 2))
}

/** Each value of a document as another type. */
export function wrongTypes(body: Buffer): string {
  return changed(body, (document) => mapValues(document, (value) => (typeof value === 'string' ? 7 : 'seven')))
}

/** Every list of records empty, and every count what it then is. What cannot be empty, such as an interview's text, stays. */
export function emptyLists(body: Buffer): string {
  const gone = new Set(['next', 'next_url', 'previous', 'colleagues'])
  const emptied = new Set([
    'items',
    'doctors',
    'interviews',
    'letters',
    'parts',
    'sections',
    'sameDepartment',
    'sameHospital',
    'fields',
  ])
  const counts = new Set(['count', 'total', 'partCount', 'doctorCount', 'interviewCount'])
  const empty = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(empty)
    if (!isObject(value)) return value
    const entries = Object.entries(value).filter(([key]) => !gone.has(key))
    return Object.fromEntries(
      entries.map(([key, held]): [string, Json] => {
        if (emptied.has(key) && Array.isArray(held)) return [key, []]
        if (key === 'facets' && isObject(held)) return [key, mapValues(held, () => [])]
        return [key, counts.has(key) ? 0 : empty(held)]
      }),
    )
  }
  return changed(body, empty)
}

/** A block of a kind to come before the second block of a text and at its end. */
export function unknownBlocks(body: Buffer): string {
  const later = { type: 'timeline', events: [{ year: 2031, text: 'A block that is yet to be invented.' }] }
  return changed(body, (document) => {
    if (!isObject(document) || !Array.isArray(document.blocks)) return document
    const [first = null, ...others] = document.blocks
    return { ...document, blocks: [first, later, ...others, later] }
  })
}

/** What a later contract may add without another word: fields anywhere. */
export function unknownFields(body: Buffer): string {
  const add = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(add)
    return isObject(value) ? { ...(mapValues(value, add) as object), addedLater: { kind: 'new' } } : value
  }
  return changed(body, (document) => {
    const added = add(document)
    return isObject(added) ? { ...added, contract: 2 } : added
  })
}

/** What a later contract says in another way. */
export const laterContract = JSON.stringify({ contract: 2, page: { kind: 'told in another way' } })

/** The same document with megabytes that nobody asked for. */
export function padded(body: Buffer, bytes: number): string {
  return changed(body, (document) => (isObject(document) ? { ...document, padding: 'x'.repeat(bytes) } : document))
}

/** The files of search have no lists that could be empty: nothing begins with what is searched for. */
export function isSearchFile(path: string): boolean {
  return path.startsWith(
    paths
      .searchHead('')
      .replace('.json', '')
      .replace(/heads\/.*$/, ''),
  )
}

function changed(body: Buffer, change: (document: Json) => Json): string {
  return JSON.stringify(change(JSON.parse(body.toString('utf8'))))
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function mapValues(value: Json, map: (value: Json) => Json): Json {
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, map(held)]))
}
