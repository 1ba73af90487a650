import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { makePostgresDatabase, stopPostgres, type TestDatabase } from './testing/visitStores'

let database: TestDatabase

beforeEach(async () => {
  database = await makePostgresDatabase()
}, 60_000)

afterEach(() => database.remove())
afterAll(stopPostgres)

test('what was forgotten takes no place in the files any more', async () => {
  const store = await database.open()
  await store.saltOf('2026-11-24')
  await store.countVisit({ interview: 'light', day: '2026-11-24', reader: Buffer.from('a') })
  const sizes = () =>
    database.query(
      "SELECT pg_relation_size('visit_readers')::int AS readers, pg_relation_size('visit_salts')::int AS salts",
    )
  expect(await sizes()).toEqual([{ readers: 8192, salts: 8192 }])
  await store.forgetBefore('2026-11-25')
  expect(await sizes()).toEqual([{ readers: 0, salts: 0 }])
  await store.close()
})
