import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sampleCard } from '../testing/sampleCard'

/** What a reader keeps as a new start of the mini-program finds it, on a phone that holds `stored`. */
async function start(stored: Record<string, unknown> = {}) {
  vi.resetModules()
  const { phone } = await import('../testing/taro')
  for (const [key, value] of Object.entries(stored)) phone.storage.set(key, value)
  return { phone, ...(await import('./saved')), ...(await import('./history')) }
}

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  vi.useFakeTimers({ now: 1000 })
})
afterEach(() => vi.useRealTimers())

test('what was saved last comes first, in the version that was read, and is there at the next start', async () => {
  const { phone, saveInterview, unsaveInterview, isSaved } = await start()
  for (const id of ['one', 'two', 'three']) expect(saveInterview(sampleCard(id), 'en')).toBe(true)
  expect(saveInterview(sampleCard('one'), 'zh')).toBe(true)
  expect(unsaveInterview('two')).toBe(true)
  expect([isSaved('one'), isSaved('two')]).toEqual([true, false])
  const next = await start(Object.fromEntries(phone.storage))
  expect(next.listSaved()).toMatchObject([
    { card: { id: 'one' }, language: 'zh', savedAt: 1000 },
    { card: { id: 'three' }, language: 'en' },
  ])
})

test('nothing is said to be saved, or gone, that the phone refused', async () => {
  const { phone, saveInterview, unsaveInterview, unsaveAll, isSaved, subscribeSaved } = await start()
  saveInterview(sampleCard('one'), 'en')
  phone.storageFailure = new Error('setStorage:fail exceed storage max size')
  const told = vi.fn()
  subscribeSaved(told)
  expect(saveInterview(sampleCard('two'), 'en')).toBe(false)
  expect(unsaveInterview('one')).toBe(false)
  expect(unsaveAll()).toBe(false)
  expect([isSaved('one'), isSaved('two')]).toEqual([true, false])
  expect(told).not.toHaveBeenCalled()
})

test.each(['', 7, { version: 1 }, { version: 1, entries: [null, { card: { id: 'one' } }] }])(
  'stored %j is survived, and repaired by the next save',
  async (stored) => {
    const damaged = await start({ saved: stored })
    expect(damaged.listSaved()).toEqual([])
    expect(damaged.saveInterview(sampleCard('new'), 'en')).toBe(true)
    expect((await start(Object.fromEntries(damaged.phone.storage))).isSaved('new')).toBe(true)
  },
)

test('an interview that was stored twice is there once', async () => {
  const { phone, saveInterview } = await start()
  saveInterview(sampleCard('one'), 'en')
  const stored = phone.storage.get('saved') as { entries: unknown[] }
  const { listSaved } = await start({ saved: { version: 1, entries: [...stored.entries, ...stored.entries] } })
  expect(listSaved()).toHaveLength(1)
})

const id = fc.integer({ min: 0, max: 9 }).map((number) => `i-${number}`)
const operation = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constant('save'), id) },
  { weight: 6, arbitrary: fc.tuple(fc.constant('read'), id) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('save many'), id) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('read many'), id) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('unsave'), id) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('forget'), id) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('forget all'), id) },
)

test('no sequence of operations loses what was saved, nor where its reader stopped, nor grows beyond the limits', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(operation, { minLength: 5, maxLength: 25 }),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 4000 }),
      async (operations, failures, headlineLength) => {
        const kept = await start()
        const { phone } = kept
        let writes = 0
        phone.refuses = () => failures[writes++ % failures.length] === true
        const saved = new Set<string>()
        const read = new Set<string>()
        let now = 0
        const card = (name: string) => sampleCard(name, '医'.repeat(headlineLength))
        const save = (name: string) => {
          if (kept.saveInterview(card(name), 'zh')) saved.add(name)
        }
        const record = (name: string) => {
          now += 1
          const before = kept.readingOf(name)
          kept.recordReading({
            card: card(name),
            language: 'zh',
            block: 1,
            share: 0.5,
            minutesLeft: 3,
            lastReadAt: now,
          })
          if (kept.readingOf(name) !== before) read.add(name)
        }
        const many = (name: string) => Array.from({ length: 60 }, (_, index) => `${name}-${index}`)
        const perform: Record<string, (name: string) => void> = {
          save,
          read: record,
          'save many': (name) => many(name).forEach(save),
          'read many': (name) => many(name).forEach(record),
          unsave: (name) => kept.unsaveInterview(name) && saved.delete(name),
          forget: (name) => kept.removeReading(name) && read.delete(name),
          'forget all': () => kept.clearReadings() && read.clear(),
        }
        for (const [name, about] of operations) {
          perform[name]?.(about)
          expect(new Set(kept.listSaved().map((entry) => entry.card.id))).toEqual(saved)
          const readings = new Set(kept.listReadings().map((entry) => entry.card.id))
          // What was read may leave the history, but not while it is saved.
          for (const each of read) {
            if (readings.has(each)) continue
            expect(saved).not.toContain(each)
            read.delete(each)
          }
          for (const value of phone.storage.values()) {
            expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThan(512 * 1024)
          }
          const others = [...readings].filter((each) => !saved.has(each))
          expect(others.length).toBeLessThanOrEqual(kept.maximumReadings)
        }
        const next = await start(Object.fromEntries(phone.storage))
        expect(new Set(next.listSaved().map((entry) => entry.card.id))).toEqual(saved)
      },
    ),
    { numRuns: 25 },
  )
}, 60_000)

test('what cannot be read just now is not written over', async () => {
  const first = await start()
  first.saveInterview(sampleCard('one'), 'en')
  const next = await start(Object.fromEntries(first.phone.storage))
  next.phone.readFailure = new Error('getStorageSync:fail internal error')
  expect(next.listSaved()).toEqual([])
  expect(next.saveInterview(sampleCard('two'), 'en')).toBe(false)
  expect(next.unsaveAll()).toBe(false)
  next.phone.readFailure = undefined
  expect(next.listSaved()).toMatchObject([{ card: { id: 'one' } }])
  expect(next.saveInterview(sampleCard('two'), 'en')).toBe(true)
  expect(next.listSaved()).toMatchObject([{ card: { id: 'two' } }, { card: { id: 'one' } }])
})
