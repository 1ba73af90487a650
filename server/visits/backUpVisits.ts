import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { openNamed, sqliteSetting } from './openNamed'

/**
 * Copies the counts of a SQLite file into another one, while a server writes to it (sqlite.org/backup.html). Who visited
 * today, and the day's salt, are left out: a copy is kept longer than they may be known. The copy appears only when it is
 * complete and sound.
 *
 * @throws Error where there is no such database, no folder for the copy, or where something stands at the target
 */
export async function backUpVisits(file: string, target: string): Promise<{ interviews: number; visits: number }> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}. Set VISITS_DB to the database to be backed up.`)
  if (existsSync(target)) throw new Error(`${target} exists; a backup replaces nothing.`)
  if (!existsSync(dirname(target)))
    throw new Error(`There is no folder ${dirname(target)}: make it, then back up again.`)
  const unfinished = `${target}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    await openNamed(sqliteSetting(file), () => copy(file, unfinished))
    const totals = finish(unfinished)
    renameSync(unfinished, target)
    return totals
  } finally {
    // Of a copy that failed nothing stays: it knows who visited.
    rmSync(unfinished, { force: true })
  }
}

async function copy(file: string, target: string): Promise<void> {
  const source = new Database(file, { readonly: true })
  try {
    await source.backup(target)
  } finally {
    source.close()
  }
}

/** Leaves in a copy what may be kept, in one file, and looks whether it is sound. */
function finish(file: string): { interviews: number; visits: number } {
  const copy = new Database(file)
  try {
    copy.pragma('journal_mode = DELETE')
    copy.pragma('secure_delete = ON')
    copy.exec('DELETE FROM visit_readers; DELETE FROM visit_salts; VACUUM')
    const state = copy.pragma('integrity_check', { simple: true })
    if (state !== 'ok') throw new Error(`The copy is damaged: ${state}`)
    const totals = copy.prepare<[], { interviews: number; visits: number }>(
      'SELECT count(*) AS interviews, coalesce(sum(visits), 0) AS visits FROM visit_counts',
    )
    return totals.get() ?? { interviews: 0, visits: 0 }
  } finally {
    copy.close()
  }
}
