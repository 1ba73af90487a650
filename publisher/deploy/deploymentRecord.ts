import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { headerRules } from '../../contract/fileHeaders'
import type { Encoding } from './localFiles'
import type { ObjectStore, StoredObject } from './objectStore'

/**
 * The little that a deployment has to remember and that the list of a bucket does not tell. It stands in the bucket beside `v1/`: whoever
 * deploys next, from whatever machine, finds it.
 */
export const recordPrefix = 'deployment/'
const unwantedKey = `${recordPrefix}unwanted.json`

/** When each key was first seen not to be published any more, as an instant of ISO 8601. */
export type Unwanted = Readonly<Record<string, string>>
const unwantedSchema = v.record(v.string(), v.pipe(v.string(), v.isoTimestamp()))

/** Headers of what deployments remember. */
export const recordHeaders = { type: 'application/json; charset=utf-8', cacheControl: 'no-store' }

export async function readUnwanted(store: ObjectStore, record: readonly StoredObject[]): Promise<Unwanted> {
  if (!record.some(({ key }) => key === unwantedKey)) return {}
  const parsed = v.safeParse(unwantedSchema, parseJson(await store.read(unwantedKey)))
  // Damaged, it only costs that what is gone stays for longer.
  return parsed.success ? parsed.output : {}
}

export async function writeUnwanted(store: ObjectStore, unwanted: Unwanted): Promise<void> {
  await store.put(unwantedKey, Buffer.from(JSON.stringify(unwanted)), recordHeaders)
}

/** The key of an empty object that stands for the rules of headers by which this program sends. */
export function rulesKey(encoding: Encoding): string {
  const rules = createHash('sha256').update(`${encoding} ${headerRules}`).digest('hex')
  return `${recordPrefix}headers-${rules.slice(0, 16)}`
}

/**
 * Since when, by the store's clock, objects are sent with the headers of today; undefined where those were never in use, or
 * others are since.
 */
export function rulesSince(record: readonly StoredObject[], encoding: Encoding): number | undefined {
  const marks = record.filter(({ key }) => key.startsWith(`${recordPrefix}headers-`))
  const [mark] = marks
  return marks.length === 1 && mark?.key === rulesKey(encoding) ? mark.lastModified : undefined
}

/** Says that objects are sent with the headers of today from now on. The marks of others go first: a mark that stands alone is true. */
export async function markRules(
  store: ObjectStore,
  record: readonly StoredObject[],
  encoding: Encoding,
): Promise<void> {
  for (const { key } of record) if (key.startsWith(`${recordPrefix}headers-`)) await store.remove(key)
  await store.put(rulesKey(encoding), Buffer.alloc(0), recordHeaders)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
