import { beforeEach, expect, test, vi } from 'vitest'

/** The searches as a new start of the mini-program finds them, on a phone that holds `stored`. */
async function start(stored: Record<string, unknown> = {}) {
  vi.resetModules()
  const { phone } = await import('../testing/taro')
  for (const [key, value] of Object.entries(stored)) phone.storage.set(key, value)
  return { phone, ...(await import('./recentSearches')) }
}

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
})

test('the latest comes first, once, however it was written, and is there at the next start', async () => {
  const { phone, rememberSearch } = await start()
  for (const query of ['Breath', '安示例', 'an shi', '', 'breath']) rememberSearch(query)
  const { listSearches } = await start(Object.fromEntries(phone.storage))
  expect(listSearches()).toEqual(['breath', 'an shi', '安示例'])
})

test('ten are remembered, and the oldest leaves', async () => {
  const { rememberSearch, listSearches, maximumSearches } = await start()
  for (let number = 1; number <= 11; number += 1) rememberSearch(`search ${number}`)
  expect(listSearches()).toHaveLength(maximumSearches)
  expect(listSearches()[0]).toBe('search 11')
  expect(listSearches()).not.toContain('search 1')
})

test('one is forgotten, then all; nothing is said to be gone that the phone refused', async () => {
  const { phone, rememberSearch, forgetSearch, clearSearches, listSearches, subscribeSearches } = await start()
  for (const query of ['one', 'two', 'three']) rememberSearch(query)
  const told = vi.fn()
  subscribeSearches(told)
  expect(forgetSearch('Two')).toBe(true)
  expect(listSearches()).toEqual(['three', 'one'])
  phone.storageFailure = new Error('setStorage:fail exceed storage max size')
  expect(clearSearches()).toBe(false)
  expect(forgetSearch('one')).toBe(false)
  expect(listSearches()).toEqual(['three', 'one'])
  expect(told).toHaveBeenCalledTimes(1)
  phone.storageFailure = undefined
  expect(clearSearches()).toBe(true)
  expect(listSearches()).toEqual([])
})

test.each(['', 7, { entries: [null, '', 3, { query: 'x' }] }])('stored %j is survived', async (stored) => {
  const { listSearches, rememberSearch } = await start({ searches: stored })
  expect(listSearches()).toEqual([])
  rememberSearch('new')
  expect(listSearches()).toEqual(['new'])
})
