import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrations } from '../migrations'
import { openSqliteStore } from '../sqliteStore'
import type { VisitStore } from '../visitStore'

/** An empty database, and what a test does to it beside the store. */
export type TestDatabase = {
  open: () => Promise<VisitStore>
  /** Environment variables with which a server of its own finds it. */
  settings: Record<string, string>
  /** Takes the first steps alone, as an earlier version of this program did. */
  migrateTo: (version: number) => Promise<void>
  version: () => Promise<number>
  /** Notes another version than the real one. */
  setVersion: (version: number) => Promise<void>
  /** Rows of a table, and statements that both databases understand. */
  query: (sql: string) => Promise<unknown[]>
  remove: () => Promise<void>
}

/** The databases that the same suite runs on. */
export const testDatabases: { name: string; make: () => Promise<TestDatabase> }[] = [
  { name: 'SQLite', make: makeSqliteDatabase },
]

async function makeSqliteDatabase(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'visits-test-'))
  const file = join(folder, 'visits.sqlite')
  function use<Result>(action: (database: Database.Database) => Result): Result {
    const database = new Database(file)
    try {
      return action(database)
    } finally {
      database.close()
    }
  }
  return {
    open: async () => openSqliteStore(file),
    settings: { VISITS_DB: file },
    migrateTo: async (version) =>
      use((database) => {
        for (const { sqlite } of migrations.slice(0, version)) database.exec(sqlite)
        database.pragma(`user_version = ${version}`)
      }),
    version: async () => use((database) => Number(database.pragma('user_version', { simple: true }))),
    setVersion: async (version) => use((database) => void database.pragma(`user_version = ${version}`)),
    query: async (sql) =>
      use((database) => {
        const statement = database.prepare(sql)
        return statement.reader ? statement.all() : [statement.run()]
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
