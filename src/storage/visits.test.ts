import { beforeEach, expect, test, vi } from 'vitest'

const noon = Date.parse('2026-11-24T04:00:00Z')

/** What is known as a new start of the mini-program finds it. */
async function start(stored: unknown = '') {
  vi.resetModules()
  const { phone } = await import('../testing/taro')
  phone.reset()
  phone.storage.set('visits', stored)
  return { phone, stored: () => phone.storage.get('visits'), ...(await import('./visits')) }
}

beforeEach(() => {
  vi.useFakeTimers({ now: noon })
  return () => vi.useRealTimers()
})

test('what was told, and what waits, is there at the next start', async () => {
  const first = await start()
  first.noteVisits('light', { count: 824 })
  first.noteVisits('river', { readAt: noon })
  const next = await start(first.stored())
  expect(['light', 'river', 'none', undefined].map(next.knownVisits)).toEqual([824, 0, 0, 0])
  expect(next.waitingVisits()).toEqual(['river'])
})

test('an interview waits once, and keeps its count meanwhile', async () => {
  const { noteVisits, knownVisits, waitingVisits } = await start()
  noteVisits('light', { count: 824 })
  noteVisits('light', { readAt: noon })
  noteVisits('light', { readAt: noon + 1 })
  expect(waitingVisits()).toEqual(['light'])
  expect(knownVisits('light')).toBe(824)
  noteVisits('light', { readAt: 0 })
  expect(waitingVisits()).toEqual([])
  expect(knownVisits('light')).toBe(824)
})

test('a visit that has waited for a week is dropped', async () => {
  const { noteVisits, waitingVisits, longestWait } = await start()
  noteVisits('light', { readAt: noon })
  vi.setSystemTime(noon + longestWait - 1)
  expect(waitingVisits()).toEqual(['light'])
  vi.setSystemTime(noon + longestWait)
  expect(waitingVisits()).toEqual([])
})

test('what nothing was heard of for longest leaves first', async () => {
  const { noteVisits, knownVisits, maximumEntries } = await start()
  for (let index = 0; index <= maximumEntries; index += 1) noteVisits(`i-${index}`, { count: 1 })
  expect([knownVisits('i-0'), knownVisits('i-1'), knownVisits(`i-${maximumEntries}`)]).toEqual([0, 1, 1])
})

test('a phone that refuses says so, and nothing has changed', async () => {
  const { phone, noteVisits, waitingVisits } = await start()
  phone.storageFailure = new Error('setStorage:fail')
  expect(noteVisits('light', { readAt: noon })).toBe(false)
  expect(waitingVisits()).toEqual([])
})
