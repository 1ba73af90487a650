import * as v from 'valibot'
import { storedList } from './storedList'

/** Beyond this many the oldest leave. */
export const maximumSearches = 10

/** Two searches that differ in case alone are one. */
const list = storedList('searches', v.pipe(v.string(), v.nonEmpty()), (query) => query.toLowerCase())

/** What was searched for, the latest first. The same array until something changes. */
export const listSearches: () => readonly string[] = list.read
export const subscribeSearches = list.subscribe

/** Remembers a search as the latest. A phone that refuses costs the memory of it, not the search. */
export function rememberSearch(query: string): void {
  if (query) list.write([query, ...list.without(query.toLowerCase())].slice(0, maximumSearches))
}

/** False where the phone refused: then it is still there. The same holds for `clearSearches`. */
export function forgetSearch(query: string): boolean {
  return list.write(list.without(query.toLowerCase()))
}

export const clearSearches: () => boolean = list.clear
