import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { moveVisits } from './moveVisits'
import { makePostgresDatabase, makeSqliteDatabase, stopPostgres, type TestDatabase } from './testing/visitStores'

const day = '2026-11-24'
const visit = (interview: string, name: string) => ({ interview, day, reader: Buffer.from(name) })
let from: TestDatabase
let to: TestDatabase

const settings = () => ({ file: from.settings.VISITS_DB ?? '', url: to.settings.DATABASE_URL ?? '' })

beforeEach(async () => {
  from = await makeSqliteDatabase()
  to = await makePostgresDatabase()
}, 60_000)

afterEach(async () => {
  await from.remove()
  await to.remove()
})

afterAll(stopPostgres)

/** Fills the file with visits of so many readers to one interview, and one to another. */
async function fill(readers: number): Promise<Buffer> {
  const store = await from.open()
  for (let number = 0; number < readers; number += 1) await store.countVisit(visit('light', `reader ${number}`))
  await store.countVisit(visit('river', 'reader 0'))
  const salt = await store.saltOf(day)
  await store.close()
  return salt
}

test('all counts, readers and salts are moved: nobody is counted twice', async () => {
  const salt = await fill(2500)
  const command = fileURLToPath(new URL('move.ts', import.meta.url))
  const env = { ...process.env, ...from.settings, ...to.settings }
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', command], { env })
  expect(stdout).toBe('Moved 2501 visits to 2 interviews. Start the server with DATABASE_URL set.\n')

  const store = await to.open()
  expect(await store.saltOf(day)).toEqual(salt)
  expect(await store.countVisit(visit('light', 'reader 2499'))).toBe(2500)
  expect(await store.countVisit(visit('light', 'a new reader'))).toBe(2501)
  expect((await store.visitsOf(['river'])).get('river')).toBe(1)
  await store.close()
}, 60_000)

test('where there are visits already nothing is moved, so that a second run doubles none', async () => {
  await fill(3)
  const { file, url } = settings()
  await moveVisits(file, url)
  await expect(moveVisits(file, url)).rejects.toThrow(/holds visits already; nothing was moved/)
  expect(await to.query('SELECT visits::int AS visits FROM visit_counts ORDER BY 1')).toEqual([
    { visits: 1 },
    { visits: 3 },
  ])
})

test('the salt of a server that nobody has visited yet makes way', async () => {
  const salt = await fill(1)
  const store = await to.open()
  expect(await store.saltOf(day)).not.toEqual(salt)
  await store.close()
  const { file, url } = settings()
  await moveVisits(file, url)
  const again = await to.open()
  expect(await again.saltOf(day)).toEqual(salt)
  await again.close()
})

test('while it is moved nothing can be counted in the file, which would be lost', async () => {
  await fill(3)
  const { file, url } = settings()
  await (await to.open()).close()
  const other = new pg.Client({ connectionString: url })
  await other.connect()
  await other.query('BEGIN; LOCK TABLE visit_counts')
  const moving = moveVisits(file, url)
  const waiting = () => to.query('SELECT 1 FROM pg_locks WHERE NOT granted')
  await expect.poll(waiting, { timeout: 15_000 }).toHaveLength(1)
  const server = new Database(file, { timeout: 0 })
  expect(() => server.exec('BEGIN IMMEDIATE')).toThrow('database is locked')
  await other.query('COMMIT')
  expect(await moving).toEqual({ interviews: 2, visits: 4 })
  server.exec('BEGIN IMMEDIATE')
  server.close()
  await other.end()
})

test('a database that cannot be opened is named, without its password', async () => {
  await fill(1)
  const { file } = settings()
  await expect(moveVisits(file, 'postgres://visits:secret@localhost:1/visits')).rejects.toThrow(
    /^DATABASE_URL: the database of visits cannot be opened: (?!.*secret).*ECONNREFUSED/,
  )
})

test('a file that is not there is named', async () => {
  await expect(moveVisits(`${settings().file}.none`, settings().url)).rejects.toThrow(/^There is no file .+\.none\./)
})
