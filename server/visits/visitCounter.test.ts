import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeSqliteDatabase, type TestDatabase } from './testing/visitStores'
import { visitCounter } from './visitCounter'
import type { VisitStore } from './visitStore'

const token = '0123456789abcdef0123456789abcdef'
let database: TestDatabase
let store: VisitStore

beforeEach(async () => {
  database = await makeSqliteDatabase()
  store = await database.open()
})

afterEach(async () => {
  await store.close()
  await database.remove()
})

const at = (instant: string) => visitCounter(store, () => Date.parse(instant))
const readers = () => database.query('SELECT day, interview, hex(reader) AS reader FROM visit_readers ORDER BY 1, 2')

test('the day changes at midnight in Shanghai', async () => {
  expect(await at('2026-11-24T15:59:59Z').count('light', token)).toBe(1)
  expect(await at('2026-11-24T15:59:59Z').count('light', token)).toBe(1)
  expect(await at('2026-11-24T16:00:00Z').count('light', token)).toBe(2)
})

test('nothing that is stored tells a token, nor that two visits are of one reader', async () => {
  for (const [day, interview] of [
    ['2026-11-24', 'light'],
    ['2026-11-24', 'river'],
    ['2026-11-25', 'light'],
  ] as const) {
    await at(`${day}T04:00:00Z`).count(interview, token)
  }
  const rows = (await readers()) as { reader: string }[]
  expect(new Set(rows.map(({ reader }) => reader)).size).toBe(3)
  expect(rows.map(({ reader }) => reader.length)).toEqual([32, 32, 32])
  expect(JSON.stringify(rows).toLowerCase()).not.toContain(token)
})

test('who visited is forgotten ten minutes after midnight, once', async () => {
  let now = Date.parse('2026-11-24T15:00:00Z')
  const counter = visitCounter(store, () => now)
  await counter.count('light', token)
  now = Date.parse('2026-11-24T16:09:00Z')
  await counter.forgetPastDays()
  expect(await readers()).toHaveLength(1)
  now = Date.parse('2026-11-24T16:10:00Z')
  await counter.forgetPastDays()
  expect(await readers()).toEqual([])
  expect(await database.query('SELECT day FROM visit_salts')).toEqual([])
  expect(await counter.count('light', token)).toBe(2)
  // To forget in a store that is closed would fail: that day is done.
  await store.close()
  await counter.forgetPastDays()
})

test('a store that failed is asked again for the salt', async () => {
  let failures = 1
  const unsteady: VisitStore = {
    ...store,
    saltOf: async (day) => {
      if (failures-- > 0) throw new Error('away')
      return store.saltOf(day)
    },
  }
  const counter = visitCounter(unsteady, () => Date.parse('2026-11-24T04:00:00Z'))
  await expect(counter.count('light', token)).rejects.toThrow('away')
  expect(await counter.count('light', token)).toBe(1)
})

test('what was forgotten is not in the file any more', async () => {
  const counter = at('2026-11-24T04:00:00Z')
  await counter.count('light', token)
  const [row] = (await database.query('SELECT salt FROM visit_salts')) as [{ salt: Buffer }]
  await store.forgetBefore('2026-11-25')
  const file = database.settings.VISITS_DB ?? ''
  const bytes = Buffer.concat([await readFile(file), await readFile(`${file}-wal`)])
  expect(bytes.includes(row.salt)).toBe(false)
})
