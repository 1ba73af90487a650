import * as v from 'valibot'
import { storedList } from './storedList'

/**
 * What is known of an interview's visits. `count` is what the endpoint last told, 0 where it never did. `readAt` is when
 * this reader's own visit was made, in milliseconds since 1970, while it waits to be sent; else 0.
 */
const entrySchema = v.object({ id: v.string(), count: v.number(), readAt: v.number() })
type Entry = v.InferOutput<typeof entrySchema>

/** Beyond this many those that nothing was heard of for longest leave. */
export const maximumEntries = 100

/** After a week without network a visit is no news any more. */
export const longestWait = 7 * 24 * 60 * 60 * 1000

const list = storedList('visits', entrySchema, ({ id }) => id)

export const subscribeVisits = list.subscribe

/** An interview's count as the endpoint last told it, else 0. */
export function knownVisits(id: string | undefined): number {
  return list.read().find((entry) => entry.id === id)?.count ?? 0
}

/** The interviews whose visits wait, by id. One that was read on several days without network waits once. */
export function waitingVisits(): string[] {
  const oldest = Date.now() - longestWait
  return list
    .read()
    .filter(({ readAt }) => readAt > oldest)
    .map(({ id }) => id)
}

/** Changes what is known of an interview. False where the phone refused: then it is as it was. */
export function noteVisits(id: string, change: Partial<Entry>): boolean {
  const before = list.read().find((entry) => entry.id === id)
  return list.write([{ id, count: 0, readAt: 0, ...before, ...change }, ...list.without(id)].slice(0, maximumEntries))
}
