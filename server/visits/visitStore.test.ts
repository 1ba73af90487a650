import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrations } from './migrations'
import { type TestDatabase, testDatabases } from './testing/visitStores'
import type { VisitStore } from './visitStore'

const [day, nextDay] = ['2026-11-24', '2026-11-25']
const reader = (name: string) => Buffer.from(name)
const visit = (interview: string, name: string, on = day) => ({ interview, day: on, reader: reader(name) })

describe.each(testDatabases)('visits in $name', ({ make, stop }) => {
  let database: TestDatabase
  let stores: VisitStore[]

  async function open(): Promise<VisitStore> {
    const store = await database.open()
    stores.push(store)
    return store
  }

  beforeEach(async () => {
    database = await make()
    stores = []
  }, 60_000)

  afterEach(async () => {
    for (const store of stores) await store.close()
    await database.remove()
  })

  afterAll(stop)

  test('are counted once a reader, interview and day', async () => {
    const store = await open()
    const answers = []
    for (const made of [
      visit('light', 'a'),
      visit('light', 'a'),
      visit('light', 'b'),
      visit('river', 'a'),
      visit('light', 'a', nextDay),
      visit('light', 'b'),
    ]) {
      answers.push(await store.countVisit(made))
    }
    expect(answers).toEqual([1, 1, 2, 1, 3, 3])
    const counts = await store.visitsOf(['light', 'river', 'none'])
    expect([counts.get('light'), counts.get('river'), counts.get('none') ?? 0]).toEqual([3, 1, 0])
    expect([...(await store.visitsOf([]))]).toEqual([])
  })

  test('that come at the same time from several servers are each counted, the same one once', async () => {
    const [one, other] = [await open(), await open()]
    const made = Array.from({ length: 200 }, (_, index) => visit('light', `reader ${index % 40}`))
    const answers = await Promise.all(made.map((each, index) => (index % 2 ? one : other).countVisit(each)))
    expect(Math.max(...answers)).toBe(40)
    expect(Math.min(...answers)).toBeGreaterThan(0)
    expect((await other.visitsOf(['light'])).get('light')).toBe(40)
  })

  test('are there after the store was closed', async () => {
    const first = await database.open()
    await first.countVisit(visit('light', 'a'))
    const salt = await first.saltOf(day)
    await first.close()
    const second = await open()
    expect(await second.countVisit(visit('light', 'a'))).toBe(1)
    expect(await second.saltOf(day)).toEqual(salt)
  })

  test('have one salt a day, the same for every server', async () => {
    const servers = [await open(), await open(), await open()]
    const salts = await Promise.all(servers.map((store) => store.saltOf(day)))
    expect(new Set(salts.map((salt) => salt.toString('hex'))).size).toBe(1)
    expect(salts[0]).toHaveLength(32)
    expect(await servers[0]?.saltOf(nextDay)).not.toEqual(salts[0])
  })

  test('of past days are forgotten: readers and salts go, counts stay', async () => {
    const store = await open()
    const salt = await store.saltOf(day)
    await store.saltOf(nextDay)
    await store.countVisit(visit('light', 'a'))
    await store.countVisit(visit('light', 'b', nextDay))
    await store.forgetBefore(nextDay)
    expect(await database.query('SELECT day, interview FROM visit_readers')).toEqual([
      { day: nextDay, interview: 'light' },
    ])
    expect(await database.query('SELECT day FROM visit_salts')).toEqual([{ day: nextDay }])
    expect((await store.visitsOf(['light'])).get('light')).toBe(2)
    expect(await store.saltOf(day)).not.toEqual(salt)
  })

  test('a store that is ready says so, a closed one does not', async () => {
    const store = await database.open()
    await store.ready()
    await store.close()
    await expect(store.ready()).rejects.toThrow()
    await expect(store.countVisit(visit('light', 'a'))).rejects.toThrow()
  })

  test('servers that start at once make the tables once', async () => {
    const servers = await Promise.all(Array.from({ length: 6 }, open))
    await Promise.all(servers.map((store, index) => store.countVisit(visit('light', `reader ${index}`))))
    expect((await servers[0]?.visitsOf(['light']))?.get('light')).toBe(6)
    expect(await database.version()).toBe(migrations.length)
  })

  test.each(migrations.map((_, version) => [version]))(
    'a database that has taken %i steps takes the others and keeps its counts',
    async (version) => {
      await database.migrateTo(version)
      if (version > 0) await database.query("INSERT INTO visit_counts (interview, visits) VALUES ('light', 823)")
      const store = await open()
      expect(await database.version()).toBe(migrations.length)
      await store.saltOf(day)
      expect(await store.countVisit(visit('light', 'a'))).toBe(version > 0 ? 824 : 1)
    },
  )

  test('a database of a newer version is not touched', async () => {
    await (await database.open()).close()
    await database.setVersion(migrations.length + 1)
    await expect(database.open()).rejects.toThrow(/newer version/)
    expect(await database.version()).toBe(migrations.length + 1)
  })
})
