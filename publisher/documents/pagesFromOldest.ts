/** A page of entries, newest first. `next` is the number of the page with the next older ones; undefined at the end. */
export type AgedPage<Entry> = { entries: Entry[]; next?: number }

/**
 * Entries by age: the newest ones, which change with every new entry, and full pages numbered from the oldest, which never
 * change. The newest overlap only the first page they lead to.
 *
 * @param entries from the oldest to the newest
 */
export function pagesFromOldest<Entry>(
  entries: readonly Entry[],
  size: number,
): { newest: AgedPage<Entry>; pages: (AgedPage<Entry> & { page: number })[] } {
  const page = (end: number, next: number): AgedPage<Entry> => ({
    entries: entries.slice(Math.max(0, end - size), end).reverse(),
    ...(next >= 1 && { next }),
  })
  // Where all are on one page, nothing leads on, and no other page is asked for.
  const full = entries.length > size ? Math.floor(entries.length / size) : 0
  return {
    newest: page(entries.length, Math.ceil((entries.length - size) / size)),
    pages: Array.from({ length: full }, (_, index) => ({ page: index + 1, ...page((index + 1) * size, index) })),
  }
}
