import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrations } from './migrations'
import { openDatabase, openSqliteStore } from './sqliteStore'
import { makeSqliteDatabase, type TestDatabase } from './testing/visitStores'

const day = '2026-11-24'
const visit = (number: number) => ({ interview: 'light', day, reader: Buffer.from(`reader ${number}`) })
let database: TestDatabase
let file: string

beforeEach(async () => {
  database = await makeSqliteDatabase()
  file = database.settings.VISITS_DB ?? ''
})

afterEach(() => database.remove())

/** Commits in a log of SQLite: frames that say how large the database is after them (sqlite.org/fileformat2.html#walformat). */
async function commitsInLog(): Promise<number> {
  const log = await readFile(`${file}-wal`)
  const pageSize = log.readUInt32BE(8)
  let commits = 0
  for (let frame = 32; frame < log.length; frame += 24 + pageSize) {
    // Frames with another salt are left over from before the log began anew.
    const isCurrent = log.subarray(frame + 8, frame + 16).equals(log.subarray(16, 24))
    if (isCurrent && log.readUInt32BE(frame + 4) > 0) commits += 1
  }
  return commits
}

test('a commit waits until it is on the disk', () => {
  const opened = openDatabase(file)
  // sqlite.org/pragma.html#pragma_synchronous: 2 is FULL.
  expect(opened.pragma('synchronous', { simple: true })).toBe(2)
  expect(opened.pragma('journal_mode', { simple: true })).toBe('wal')
  opened.close()
})

test('visits that come together are committed together, those that come after by themselves', async () => {
  const store = openSqliteStore(file)
  const before = await commitsInLog()
  const counts = await Promise.all(Array.from({ length: 50 }, (_, number) => store.countVisit(visit(number))))
  expect(counts).toEqual(Array.from({ length: 50 }, (_, number) => number + 1))
  expect((await commitsInLog()) - before).toBe(1)
  await store.countVisit(visit(50))
  await store.countVisit(visit(51))
  expect((await commitsInLog()) - before).toBe(3)
  await store.close()
})

test('a visit that waits when the store is closed is counted', async () => {
  const store = openSqliteStore(file)
  const waiting = store.countVisit(visit(1))
  await store.close()
  expect(await waiting).toBe(1)
  expect(await database.query('SELECT visits FROM visit_counts')).toEqual([{ visits: 1 }])
})

test('where they cannot be committed, each of them is told', async () => {
  const store = openSqliteStore(file)
  await database.query('DROP TABLE visit_readers')
  const told = await Promise.allSettled([store.countVisit(visit(1)), store.countVisit(visit(2))])
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await store.close()
})

/** Another server at its start: it makes the tables, says so, and needs a moment until all of it is on the disk. */
const slowServer = `
  const Database = require('better-sqlite3')
  const { parentPort, workerData: { file, steps } } = require('node:worker_threads')
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.exec('BEGIN IMMEDIATE')
  for (const step of steps) database.exec(step)
  database.pragma('user_version = ' + steps.length)
  parentPort.postMessage('the tables are made')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
  database.exec('COMMIT')
  database.close()
`

test('a server that starts while another one makes the tables waits for them', async () => {
  const steps = migrations.map(({ sqlite }) => sqlite)
  const other = new Worker(slowServer, { eval: true, workerData: { file, steps } })
  const end = once(other, 'exit')
  await once(other, 'message')
  const opened = openDatabase(file)
  expect(opened.prepare('SELECT count(*) AS rows FROM visit_counts').get()).toEqual({ rows: 0 })
  opened.close()
  expect(await end).toEqual([0])
})
