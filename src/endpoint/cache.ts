import { byteLength } from '../storage/byteLength'
import { phoneStorage } from '../storage/phoneStorage'

/**
 * Copies of what was read, in the phone's storage, so that it opens without network. The least recently used leave first,
 * those that are protected never. WeChat allows 1 MB a key and 10 MB in all and does not say how it counts a character:
 * in UTF-8 the copies stay below half of it.
 */
const prefix = 'cache:'
const indexKey = 'cache-index'
export const maximumBytes = 4 * 1024 * 1024
export const maximumCopyBytes = 960 * 1024

/**
 * A copy that is kept. `bytes` is its size in UTF-8, `keptAt` the time when the endpoint gave it, in milliseconds since
 * 1970; earlier versions did not note it.
 */
export type Copy = { path: string; bytes: number; keptAt?: number }

let protectedPaths: () => readonly string[] = () => []

/** Says which copies must never leave to make room for others; asked whenever room is needed. */
export function protectCopies(paths: () => readonly string[]): void {
  protectedPaths = paths
}

/** The copy of a path, not yet looked at; undefined where there is none or it is damaged. */
export function readCopy(path: string): unknown {
  const text = phoneStorage.read(prefix + path)?.value
  if (typeof text !== 'string' || text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    // A damaged copy is no copy: the network's answer will replace it.
    return undefined
  }
}

/** A copy was used: it leaves after all those that were not since. */
export function noteUse(path: string): void {
  const index = readIndex()
  const copy = index.find((entry) => entry.path === path)
  if (copy) phoneStorage.write(indexKey, [...index.filter((entry) => entry !== copy), copy])
}

/** When a copy was kept; undefined where there is none or nobody noted it. */
export function keptAt(path: string): number | undefined {
  return readIndex().find((copy) => copy.path === path)?.keptAt
}

/**
 * Keeps a copy, in the place of an older one. False where it could not be kept: it is too large, protected copies leave
 * no room for it, or the phone refuses. Then all that was kept is as it was.
 */
export function writeCopy(path: string, value: unknown, keptAt = Date.now()): boolean {
  const text = JSON.stringify(value)
  const copy = { path, bytes: bytesOf(text), keptAt }
  const safe = new Set(protectedPaths())
  const before = readIndex()
  const others = before.filter((entry) => entry.path !== path)
  const unmovable = others.filter((entry) => safe.has(entry.path))
  if (copy.bytes > maximumCopyBytes || sum(unmovable) + copy.bytes > maximumBytes) return false
  // The index comes first: it may count too much where a write fails, never too little.
  const larger = Math.max(copy.bytes, before.find((entry) => entry.path === path)?.bytes ?? 0)
  if (!phoneStorage.write(indexKey, [...others, { path, bytes: larger }])) return false
  if (!phoneStorage.write(prefix + path, text)) {
    phoneStorage.write(indexKey, before)
    return false
  }
  const kept = withinBounds([...others, copy], new Set([...safe, path]))
  phoneStorage.write(indexKey, kept)
  return true
}

/** Every copy, the most recently used first. */
export function listCopies(): readonly Copy[] {
  return readIndex().reverse()
}

/** Removes one copy; false where the phone refused. */
export function removeCopy(path: string): boolean {
  if (!phoneStorage.remove(prefix + path)) return false
  phoneStorage.write(
    indexKey,
    readIndex().filter((entry) => entry.path !== path),
  )
  return true
}

/** Removes all copies but the protected ones; false where the phone refused. */
export function clearCopies(): boolean {
  const safe = new Set(protectedPaths())
  return readIndex()
    .filter(({ path }) => !safe.has(path))
    .every(({ path }) => removeCopy(path))
}

/** Removes the least recently used copies, as far as they may go, until the rest is within the limit. */
function withinBounds(copies: readonly Copy[], safe: ReadonlySet<string>): readonly Copy[] {
  let bytes = sum(copies)
  return copies.filter((copy) => {
    if (bytes <= maximumBytes || safe.has(copy.path) || !phoneStorage.remove(prefix + copy.path)) return true
    bytes -= copy.bytes
    return false
  })
}

/**
 * What is kept, the least recently used first, as the storage has it: an index that was lost or damaged is made again
 * from the copies, which count as the oldest.
 */
function readIndex(): Copy[] {
  const stored = phoneStorage.read(indexKey)?.value
  const noted = new Map((Array.isArray(stored) ? stored.filter(isCopy) : []).map((copy) => [copy.path, copy]))
  const paths = phoneStorage
    .keys()
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
  const there = new Set(paths)
  const unnoted = paths.filter((path) => !noted.has(path)).map((path) => ({ path, bytes: storedBytes(path) }))
  return [...unnoted, ...[...noted.values()].filter(({ path }) => there.has(path))]
}

function isCopy(value: unknown): value is Copy {
  const copy = value as Partial<Copy> | null
  return typeof copy?.path === 'string' && typeof copy.bytes === 'number' && copy.bytes >= 0
}

function storedBytes(path: string): number {
  return byteLength(JSON.stringify(phoneStorage.read(prefix + path)?.value) ?? '')
}

/** As it is stored: a text within JSON. */
function bytesOf(text: string): number {
  return byteLength(JSON.stringify(text))
}

function sum(copies: readonly Copy[]): number {
  return copies.reduce((bytes, copy) => bytes + copy.bytes, 0)
}
