import { createHash } from 'node:crypto'

/** Objects that many others hold: each is written out once. */
const sharedKeys = new Set(['site', 'doctor', 'picture', 'portrait', 'shareImages'])

const known = new WeakMap<object, string>()

/**
 * A short hash of a value as JSON, remembered for each object: what documents are made of is never changed in place.
 * An article's blocks are no part of it; its `contentHash` is.
 */
export function fingerprint(value: object): string {
  const remembered = known.get(value)
  if (remembered !== undefined) return remembered
  const json = JSON.stringify(value instanceof Map ? [...value] : value, (key, part) =>
    sharedKeys.has(key) && typeof part === 'object' && part !== null ? fingerprint(part) : part,
  )
  const hash = shortHash(json)
  known.set(value, hash)
  return hash
}

/** The first 24 digits of a SHA-256: enough to tell documents of one place apart for ever. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}
