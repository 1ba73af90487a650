import { existsSync } from 'node:fs'
import type pg from 'pg'
import { openNamed, postgresSetting, sqliteSetting } from './openNamed'
import { inTransaction, openPool } from './postgresStore'
import { openDatabase } from './sqliteStore'

type CountRow = { interview: string; visits: number }
type ReaderRow = { day: string; interview: string; reader: Buffer }
type SaltRow = { day: string; salt: Buffer }

/** Rows that one statement carries. */
const batch = 1000

/**
 * Copies all visits from a SQLite file to a PostgreSQL that has none, with what is known of the day that runs, so that
 * nobody is counted twice. All of it arrives or nothing. The file stays as it is, and nothing can be written to it
 * meanwhile: a server that still runs answers that it cannot count.
 *
 * @param file a SQLite database of visits
 * @param url the PostgreSQL
 * @throws Error where there is no such file, where one of the two cannot be opened, or where the PostgreSQL holds visits already
 */
export async function moveVisits(file: string, url: string): Promise<{ interviews: number; visits: number }> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}. Set VISITS_DB to the database to be moved.`)
  const source = await openNamed(sqliteSetting(file), () => openDatabase(file))
  try {
    const pool = await openNamed(postgresSetting, () => openPool(url))
    try {
      source.exec('BEGIN IMMEDIATE')
      const counts = source.prepare<[], CountRow>('SELECT interview, visits FROM visit_counts').all()
      const readers = source.prepare<[], ReaderRow>('SELECT day, interview, reader FROM visit_readers').all()
      const salts = source.prepare<[], SaltRow>('SELECT day, salt FROM visit_salts').all()
      await inTransaction(pool, async (client) => {
        await refuseVisits(client)
        await insert(client, 'visit_counts (interview, visits)', ['text', 'bigint'], counts.map(Object.values))
        await insert(
          client,
          'visit_readers (day, interview, reader)',
          ['text', 'text', 'bytea'],
          readers.map(Object.values),
        )
        await insert(client, 'visit_salts (day, salt)', ['text', 'bytea'], salts.map(Object.values))
      })
      return { interviews: counts.length, visits: counts.reduce((sum, { visits }) => sum + visits, 0) }
    } finally {
      await pool.end()
    }
  } finally {
    // Whatever was begun ends with it: nothing was written.
    source.close()
  }
}

/** Counts that are there would be overwritten or added to: neither is what somebody who runs this twice wants. */
async function refuseVisits(client: pg.PoolClient): Promise<void> {
  await client.query('LOCK TABLE visit_counts, visit_readers, visit_salts')
  const { rows } = await client.query<CountRow>('SELECT interview FROM visit_counts LIMIT 1')
  if (rows.length > 0) throw new Error('The database of DATABASE_URL holds visits already; nothing was moved.')
  // A server that ran without a reader has a salt of the day; that of the file is the one that its readers are known by.
  await client.query('DELETE FROM visit_salts')
}

/** Inserts rows, a column an array: one statement has as many parameters as columns, however many rows. */
async function insert(client: pg.PoolClient, table: string, types: string[], rows: unknown[][]): Promise<void> {
  const columns = types.map((type, index) => `$${index + 1}::${type}[]`)
  for (let first = 0; first < rows.length; first += batch) {
    const part = rows.slice(first, first + batch)
    const values = types.map((_, index) => part.map((row) => row[index]))
    await client.query(`INSERT INTO ${table} SELECT * FROM unnest(${columns.join(', ')})`, values)
  }
}
