import { execFile } from 'node:child_process'
import { access, copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
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
  const folder = `${dirname(file)}/none`
  await expect(backUpVisits(file, `${folder}/copy`)).rejects.toThrow(`There is no folder ${folder}: make it`)
}, 30_000)

test('of what is no database nothing is made, and it is named', async () => {
  const other = `${file}.text`
  await writeFile(other, 'no database, and long enough to be looked at as one')
  await expect(backUpVisits(other, target)).rejects.toThrow(
    `VISITS_DB=${other}: the database of visits cannot be opened: file is not a database`,
  )
  expect((await readdir(dirname(file))).filter((name) => name.startsWith('visits.sqlite.'))).toEqual([
    'visits.sqlite.text',
  ])
})

test('of a database that is damaged no copy stays, which would know who visited', async () => {
  const names = Array.from({ length: 300 }, (_, number) => `a reader with a long name ${number}`)
  await Promise.all(names.map((name) => store.countVisit(visit('light', name))))
  await store.close()
  const bytes = await readFile(file)
  // All but the first page, which says what is where.
  await writeFile(file, bytes.fill(0x55, 4096))
  await expect(backUpVisits(file, target)).rejects.toThrow(/malformed|damaged/)
  expect((await readdir(dirname(file))).filter((name) => name.includes('.backup'))).toEqual([])
})
