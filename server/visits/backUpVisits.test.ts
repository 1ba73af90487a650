import { execFile } from 'node:child_process'
import { access, copyFile, readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUpVisits } from './backUpVisits'
import { makeSqliteDatabase, type TestDatabase } from './testing/visitStores'
import type { VisitStore } from './visitStore'

const day = '2026-11-24'
const visit = (interview: string, name: string) => ({ interview, day, reader: Buffer.from(name) })
let database: TestDatabase
let store: VisitStore
let file: string
let target: string

beforeEach(async () => {
  database = await makeSqliteDatabase()
  store = await database.open()
  file = database.settings.VISITS_DB ?? ''
  target = `${file}.backup`
  for (const [interview, name] of ['light a', 'light b', 'river a'].map((each) => each.split(' '))) {
    await store.countVisit(visit(interview ?? '', name ?? ''))
  }
})

afterEach(async () => {
  await store.close()
  await database.remove()
})

const run = async (...parameters: string[]) => {
  const command = fileURLToPath(new URL('backup.ts', import.meta.url))
  return promisify(execFile)(process.execPath, ['--import', 'tsx', command, ...parameters], {
    env: { ...process.env, VISITS_DB: file },
  })
}

test('a copy made while the store counts is restored by putting it in the place of the file', async () => {
  const { stdout } = await run(target)
  expect(stdout).toBe(`Backed up 3 visits to 2 interviews into ${target}.\n`)
  await store.countVisit(visit('light', 'after the backup'))
  await store.close()

  // As docs/operating.md says: stop the server, remove the file and what stands beside it, put the copy in its place.
  for (const each of [file, `${file}-wal`, `${file}-shm`]) await rm(each, { force: true })
  await copyFile(target, file)
  store = await database.open()
  expect([...(await store.visitsOf(['light', 'river']))]).toEqual([
    ['light', 2],
    ['river', 1],
  ])
  expect(await store.countVisit(visit('river', 'b'))).toBe(2)
}, 30_000)

test('a copy does not know who visited, nor the salt', async () => {
  const salt = await store.saltOf(day)
  await store.countVisit(visit('light', 'a reader with a long name'))
  await backUpVisits(file, target)
  const copy = await readFile(target)
  expect([copy.includes(salt), copy.includes('a reader with a long name')]).toEqual([false, false])
  expect(copy.includes('light')).toBe(true)
})

test('nothing is overwritten, and nothing is made of a file that is not there', async () => {
  await backUpVisits(file, target)
  await expect(backUpVisits(file, target)).rejects.toThrow(`${target} exists; a backup replaces nothing.`)
  await expect(backUpVisits(`${file}.none`, `${target}.2`)).rejects.toThrow(/^There is no file/)
  await expect(access(`${target}.2`)).rejects.toThrow()
  await expect(run()).rejects.toThrow('Name the file to be written')
}, 30_000)
