import type { VisitSettings } from '../readSettings'
import { openNamed, postgresSetting, sqliteSetting } from './openNamed'
import { openPostgresStore } from './postgresStore'
import { openSqliteStore } from './sqliteStore'
import type { VisitStore } from './visitStore'

type Setting = Pick<VisitSettings, 'file' | 'databaseUrl'>

/**
 * Opens the store that the settings name.
 *
 * @throws Error that names the setting where the store cannot be opened
 */
export function openVisitStore({ file, databaseUrl }: Setting): Promise<VisitStore> {
  return databaseUrl
    ? openNamed(postgresSetting, () => openPostgresStore(databaseUrl))
    : openNamed(sqliteSetting(file), () => openSqliteStore(file))
}
