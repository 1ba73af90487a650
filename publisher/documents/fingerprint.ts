import { hash } from 'node:crypto'

/** Objects that many others hold: each is written out once. */
const sharedKeys = new Set(['site', 'doctor', 'picture', 'portrait', 'shareImages'])

/** What tells of a body alone. */
const ofBodies = new Set(['contentHash', 'figures'])

const known = new WeakMap<object, string>()

/**
 * A short hash of a value as JSON, remembered for each object: what documents are made of is never changed in place.
 * An article's body is no part of it: the cards of an interview are the same when a sentence of it has changed. What shows
 * the body names its `contentHash` among its own inputs.
 */
export function fingerprint(value: object): string {
  const remembered = known.get(value)
  if (remembered !== undefined) return remembered
  const json = JSON.stringify(value instanceof Map ? [...value] : value, (key, part) => {
    if (ofBodies.has(key)) return undefined
    return sharedKeys.has(key) && typeof part === 'object' && part !== null ? fingerprint(part) : part
  })
  const made = shortHash(json)
  known.set(value, made)
  return made
}

/** The first 24 digits of a SHA-256: enough to tell documents of one place apart for ever. */
export function shortHash(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 24)
}
