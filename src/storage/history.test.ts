import { beforeEach, expect, test, vi } from 'vitest'
import { sampleCard } from '../testing/sampleCard'

type Stored = { version: number; entries: unknown[] }

/** The history as a new start of the mini-program finds it, on a phone that holds `stored`. */
async function start(stored: Record<string, unknown> = {}) {
  vi.resetModules()
  const { phone } = await import('../testing/taro')
  for (const [key, value] of Object.entries(stored)) phone.storage.set(key, value)
  const keep = () => Object.fromEntries(phone.storage)
  return { phone, keep, ...(await import('./history')), ...(await import('./saved')) }
}

const reading = (id: string, lastReadAt: number) => ({
  card: sampleCard(id),
  language: 'en' as const,
  block: 3,
  share: 0.4,
  minutesLeft: 7,
  lastReadAt,
})

let history: Awaited<ReturnType<typeof start>>

beforeEach(async () => {
  history = await start()
})

const ids = ({ listReadings }: Pick<typeof history, 'listReadings'>) => listReadings().map(({ card }) => card.id)

test('what was read last comes first, and is there at the next start', async () => {
  history.recordReading(reading('one', 1))
  history.recordReading(reading('two', 2))
  history.recordReading({ ...reading('one', 3), block: 9, share: 0.8, minutesLeft: 2 })
  const next = await start(history.keep())
  expect(ids(next)).toEqual(['one', 'two'])
  expect(next.readingOf('one')).toMatchObject({ language: 'en', block: 9, share: 0.8, minutesLeft: 2, lastReadAt: 3 })
  expect(next.readingOf('three')).toBeUndefined()
})

test('cover and quote are not stored: rows do not show them', () => {
  history.recordReading(reading('one', 1))
  const { card } = history.readingOf('one') ?? {}
  const { cover, quote, ...kept } = sampleCard('one')
  expect(card).toEqual(kept)
})

test('one leaves, all leave, and whoever listens is told', () => {
  const told = vi.fn()
  const stop = history.subscribeReadings(told)
  for (const [index, id] of ['one', 'two', 'three'].entries()) history.recordReading(reading(id, index))
  expect(history.removeReading('two')).toBe(true)
  expect(ids(history)).toEqual(['three', 'one'])
  expect(history.clearReadings()).toBe(true)
  expect(history.listReadings()).toEqual([])
  expect(told).toHaveBeenCalledTimes(5)
  stop()
  history.recordReading(reading('one', 1))
  expect(told).toHaveBeenCalledTimes(5)
})

test('the list is the same object until it changes, as React wants it', () => {
  history.recordReading(reading('one', 1))
  expect(history.listReadings()).toBe(history.listReadings())
})

test('the oldest leave beyond the limit, those that are saved never', () => {
  history.recordReading(reading('saved', 0))
  history.saveInterview(sampleCard('saved'), 'en')
  for (let index = 1; index <= history.maximumReadings + 5; index += 1) {
    history.recordReading(reading(`r-${index}`, index))
  }
  expect(history.listReadings()).toHaveLength(history.maximumReadings)
  expect(ids(history)[0]).toBe(`r-${history.maximumReadings + 5}`)
  expect(ids(history)).toContain('saved')
  expect(ids(history)).not.toContain('r-6')
  expect(ids(history)).toContain('r-7')
})

test.each([
  ['nothing', '', []],
  ['text', 'damaged', []],
  ['a list without its shape', [reading('one', 1)], []],
  ['an entry of another kind', { version: 1, entries: [{ card: 1 }, null, reading('one', 1)] }, ['one']],
  ['a share beyond the whole', { version: 1, entries: [{ ...reading('one', 1), share: 1.2 }] }, []],
  ['a later version', { version: 2, entries: [{ ...reading('one', 1), mood: 'calm' }] }, ['one']],
])('stored %s is survived, and repaired by the next reading', async (_, stored, expected) => {
  const damaged = await start({ history: stored })
  expect(ids(damaged)).toEqual(expected)
  damaged.recordReading(reading('new', 2))
  expect(ids(await start(damaged.keep()))).toEqual(['new', ...expected])
  expect((damaged.phone.storage.get('history') as Stored).version).toBe((stored as Partial<Stored>).version ?? 1)
})

test('a phone that refuses leaves the history as it was, and is not said to have forgotten', () => {
  const told = vi.spyOn(console, 'info').mockImplementation(() => undefined)
  history.recordReading(reading('one', 1))
  history.phone.storageFailure = new Error('setStorage:fail exceed storage max size')
  history.recordReading(reading('two', 2))
  expect(ids(history)).toEqual(['one'])
  expect(history.removeReading('one')).toBe(false)
  expect(history.clearReadings()).toBe(false)
  expect(ids(history)).toEqual(['one'])
  expect(new Set(told.mock.calls.map(([what, where]) => `${what} ${where}`))).toEqual(
    new Set(['the storage refuses history']),
  )
})
