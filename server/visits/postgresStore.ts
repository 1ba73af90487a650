import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { stepsFrom } from './migrations'
import type { VisitStore } from './visitStore'

/** Any number: it is the name of the lock under which the tables are changed. */
const migrationLock = 2_032_616_701

/**
 * Connects to a database of visits and takes the migrations that it lacks. Servers may start at once: one changes the
 * tables, the others wait for it.
 *
 * @param url `postgres://user:password@host/database`
 * @throws Error where it cannot be reached or changed, or is of a newer version
 */
export async function openPool(url: string): Promise<pg.Pool> {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    statement_timeout: 10_000,
    application_name: 'shanghaidoctor-visits',
  })
  // A connection broke while nobody used it, and the pool has let it go. The next query opens another one, or fails aloud.
  pool.on('error', () => undefined)
  try {
    await inTransaction(pool, migrate)
    return pool
  } catch (error) {
    await pool.end()
    throw error
  }
}

/** Runs statements that hold all together or not at all. */
export async function inTransaction<Result>(
  pool: pg.Pool,
  action: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const result = await action(client)
    await client.query('COMMIT')
    client.release()
    return result
  } catch (error) {
    // The connection is closed with whatever it had begun.
    client.release(true)
    throw error
  }
}

async function migrate(client: pg.PoolClient): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock])
  await client.query(
    'CREATE TABLE IF NOT EXISTS visit_schema (one BOOLEAN PRIMARY KEY DEFAULT true CHECK (one), version INTEGER NOT NULL)',
  )
  await client.query('INSERT INTO visit_schema (version) VALUES (0) ON CONFLICT DO NOTHING')
  const { rows } = await client.query<{ version: number }>('SELECT version FROM visit_schema')
  const taken = rows[0]?.version ?? 0
  const steps = stepsFrom(taken)
  for (const { postgres } of steps) await client.query(postgres)
  await client.query('UPDATE visit_schema SET version = $1', [taken + steps.length])
}

/** One statement, so that it counts as a whole or not at all; no row where the reader was counted before. */
const countVisit = {
  name: 'count-visit',
  text: `
    WITH reader AS (
      INSERT INTO visit_readers (day, interview, reader) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING interview
    )
    INSERT INTO visit_counts (interview, visits) SELECT interview, 1 FROM reader
    ON CONFLICT (interview) DO UPDATE SET visits = visit_counts.visits + 1
    RETURNING visits`,
}

const readVisits = {
  name: 'read-visits',
  text: 'SELECT interview, visits FROM visit_counts WHERE interview = ANY($1)',
}

/** A count as it comes: PostgreSQL's BIGINT is handed over as text. */
type CountRow = { interview: string; visits: string }

/** Visits in PostgreSQL: for several servers that count together. Throws as `openPool` does. */
export async function openPostgresStore(url: string): Promise<VisitStore> {
  const pool = await openPool(url)

  async function visitsOf(interviews: readonly string[]): Promise<Map<string, number>> {
    const { rows } = await pool.query<CountRow>({ ...readVisits, values: [interviews] })
    return new Map(rows.map(({ interview, visits }) => [interview, Number(visits)]))
  }

  async function readSalt(day: string): Promise<Buffer | undefined> {
    const { rows } = await pool.query<{ salt: Buffer }>('SELECT salt FROM visit_salts WHERE day = $1', [day])
    return rows[0]?.salt
  }

  return {
    async countVisit({ interview, day, reader }) {
      const { rows } = await pool.query<CountRow>({ ...countVisit, values: [day, interview, reader] })
      if (rows[0]) return Number(rows[0].visits)
      return (await visitsOf([interview])).get(interview) ?? 0
    },
    visitsOf,
    async saltOf(day) {
      const known = await readSalt(day)
      if (known) return known
      await pool.query('INSERT INTO visit_salts (day, salt) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        day,
        randomBytes(32),
      ])
      const salt = await readSalt(day)
      if (!salt) throw new Error('a salt that was just stored is there')
      return salt
    },
    async forgetBefore(day) {
      await pool.query('DELETE FROM visit_readers WHERE day < $1', [day])
      await pool.query('DELETE FROM visit_salts WHERE day < $1', [day])
      // A deleted row stays in the file until its place is freed: postgresql.org/docs/current/routine-vacuuming.html
      await pool.query('VACUUM visit_readers, visit_salts')
    },
    async ready() {
      await pool.query('SELECT 1 FROM visit_counts LIMIT 1')
    },
    close: () => pool.end(),
  }
}
