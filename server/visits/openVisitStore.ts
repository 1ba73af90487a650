import type { VisitSettings } from '../readSettings'
import { openPostgresStore } from './postgresStore'
import { openSqliteStore } from './sqliteStore'
import type { VisitStore } from './visitStore'

type Setting = Pick<VisitSettings, 'file' | 'databaseUrl'>

/**
 * Opens the store that the settings name.
 *
 * @throws Error that names the setting where the store cannot be opened
 */
export async function openVisitStore({ file, databaseUrl }: Setting): Promise<VisitStore> {
  try {
    return databaseUrl ? await openPostgresStore(databaseUrl) : openSqliteStore(file)
  } catch (error) {
    // The address holds a password: it is not repeated.
    const setting = databaseUrl ? 'DATABASE_URL' : `VISITS_DB=${file}`
    throw new Error(`${setting}: the database of visits cannot be opened: ${reasonOf(error)}`)
  }
}

/** A host with several addresses fails with one error of them all, which says nothing itself. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
