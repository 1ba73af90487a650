import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { migrations } from '../migrations'
import { openPostgresStore } from '../postgresStore'
import { openSqliteStore } from '../sqliteStore'
import type { VisitStore } from '../visitStore'
import { type Postgres, startPostgres } from './startPostgres'

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

/** The databases that the same suite runs on. `stop` when all of it is done. */
export const testDatabases: { name: string; make: () => Promise<TestDatabase>; stop: () => Promise<void> }[] = [
  { name: 'SQLite', make: makeSqliteDatabase, stop: async () => undefined },
  { name: 'PostgreSQL', make: makePostgresDatabase, stop: stopPostgres },
]

export async function makeSqliteDatabase(): Promise<TestDatabase> {
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

let postgres: Promise<Postgres> | undefined
let made = 0

export async function makePostgresDatabase(): Promise<TestDatabase> {
  postgres ??= startPostgres()
  const server = await postgres
  made += 1
  const name = `visits_test_${process.pid}_${made}`
  const url = server.urlOf(name)

  async function use(address: string, sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: address })
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }
  const query = (sql: string) => use(url, sql)

  await use(server.urlOf('postgres'), `CREATE DATABASE ${name}`)
  return {
    open: () => openPostgresStore(url),
    settings: { DATABASE_URL: url },
    async migrateTo(version) {
      await (await openPostgresStore(url)).close()
      await query('DROP TABLE visit_counts, visit_readers, visit_salts')
      for (const step of migrations.slice(0, version)) await query(step.postgres)
      await query(`UPDATE visit_schema SET version = ${version}`)
    },
    async version() {
      const [row] = (await query('SELECT version FROM visit_schema')) as { version: number }[]
      return row?.version ?? 0
    },
    setVersion: async (version) => void (await query(`UPDATE visit_schema SET version = ${version}`)),
    query,
    remove: async () => void (await use(server.urlOf('postgres'), `DROP DATABASE ${name} WITH (FORCE)`)),
  }
}

export async function stopPostgres(): Promise<void> {
  const server = await postgres
  postgres = undefined
  await server?.stop()
}
