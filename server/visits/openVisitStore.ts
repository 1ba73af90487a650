import type { VisitSettings } from '../readSettings'
import { openSqliteStore } from './sqliteStore'
import type { VisitStore } from './visitStore'

/**
 * Opens the store that the settings name.
 *
 * @throws Error that names the setting where the store cannot be opened
 */
export async function openVisitStore({ file }: Pick<VisitSettings, 'file'>): Promise<VisitStore> {
  try {
    return openSqliteStore(file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : error
    throw new Error(`VISITS_DB=${file}: the database of visits cannot be opened: ${reason}`)
  }
}
