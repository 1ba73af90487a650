import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { stepsFrom } from './migrations'
import type { CountedVisit, VisitStore } from './visitStore'

/** Milliseconds to wait for another process that is writing. */
const patience = 5000

/**
 * Opens a database file of visits, makes it where there is none, and takes the migrations that it lacks. Several
 * processes may open the same file at once.
 *
 * WAL with `synchronous = FULL` (sqlite.org/pragma.html#pragma_synchronous): what is committed is on the disk, and not only with
 * the operating system, so that neither a kill of the process nor a crash of the machine takes it.
 *
 * @throws Error where the file cannot be opened, or is of a newer version
 */
export function openDatabase(file: string): Database.Database {
  mkdirSync(dirname(file), { recursive: true })
  const database = new Database(file, { timeout: patience })
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    // What is forgotten is overwritten in the file: sqlite.org/pragma.html#pragma_secure_delete
    database.pragma('secure_delete = ON')
    const migrate = database.transaction(() => {
      const taken = Number(database.pragma('user_version', { simple: true }))
      const steps = stepsFrom(taken)
      for (const { sqlite } of steps) database.exec(sqlite)
      database.pragma(`user_version = ${taken + steps.length}`)
    })
    // The lock is taken before the version is read: of two servers that start, the second finds the first one's tables.
    migrate.immediate()
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** A visit that is to be counted, and whoever waits for it. */
type Waiting = { visit: CountedVisit; resolve: (visits: number) => void; reject: (error: unknown) => void }

/**
 * Visits in a SQLite file: for one machine, without a server to run. Throws as `openDatabase` does.
 *
 * All visits that come in one turn of the event loop are committed together: they wait for the disk once, and while it
 * writes the next ones come in. So the busier a server is, the more visits share a wait; none is acknowledged before it.
 */
export function openSqliteStore(file: string): VisitStore {
  const database = openDatabase(file)
  const addReader = database.prepare<[string, string, Buffer]>(
    'INSERT INTO visit_readers (day, interview, reader) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const addVisit = database.prepare<[string]>(
    'INSERT INTO visit_counts (interview, visits) VALUES (?, 1) ON CONFLICT (interview) DO UPDATE SET visits = visits + 1',
  )
  const readVisits = database.prepare<[string], number>('SELECT visits FROM visit_counts WHERE interview = ?').pluck()
  const addSalt = database.prepare<[string, Buffer]>(
    'INSERT INTO visit_salts (day, salt) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const readSalt = database.prepare<[string], Buffer>('SELECT salt FROM visit_salts WHERE day = ?').pluck()

  const count = ({ interview, day, reader }: CountedVisit): number => {
    if (addReader.run(day, interview, reader).changes > 0) addVisit.run(interview)
    return readVisits.get(interview) ?? 0
  }
  const countAll = database.transaction((visits: readonly CountedVisit[]) => visits.map(count))
  const saltOf = database.transaction((day: string) => {
    addSalt.run(day, randomBytes(32))
    return readSalt.get(day)
  })
  const forget = database.transaction((day: string) => {
    database.prepare('DELETE FROM visit_readers WHERE day < ?').run(day)
    database.prepare('DELETE FROM visit_salts WHERE day < ?').run(day)
  })

  let waiting: Waiting[] = []
  function commit(): void {
    const together = waiting
    waiting = []
    if (together.length === 0) return
    try {
      const counts = countAll.immediate(together.map(({ visit }) => visit))
      for (const [index, { resolve }] of together.entries()) resolve(counts[index] ?? 0)
    } catch (error) {
      for (const { reject } of together) reject(error)
    }
  }

  return {
    countVisit: (visit) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(commit)
        waiting.push({ visit, resolve, reject })
      }),
    visitsOf: async (interviews) =>
      new Map(interviews.map((interview): [string, number] => [interview, readVisits.get(interview) ?? 0])),
    async saltOf(day) {
      const salt = readSalt.get(day) ?? saltOf.immediate(day)
      if (!salt) throw new Error('a salt that was just stored is there')
      return salt
    },
    async forgetBefore(day) {
      forget.immediate(day)
      // The log would still hold what the file has forgotten.
      database.pragma('wal_checkpoint(TRUNCATE)')
    },
    async ready() {
      database.prepare('SELECT 1 FROM visit_counts LIMIT 1').get()
    },
    async close() {
      commit()
      database.close()
    },
  }
}
