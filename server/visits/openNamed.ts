/**
 * What an operation on a database of visits gives.
 *
 * @param setting how the operator named the database, such as `VISITS_DB=data/visits.sqlite`; an address that holds a
 *   password is named by its variable alone
 * @throws Error that begins with the setting where the operation fails
 */
export async function openNamed<Result>(setting: string, open: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await open()
  } catch (error) {
    throw new Error(`${setting}: the database of visits cannot be opened: ${reasonOf(error)}`)
  }
}

export const sqliteSetting = (file: string): string => `VISITS_DB=${file}`
export const postgresSetting = 'DATABASE_URL'

/** A host with several addresses fails with one error of them all, which says nothing itself. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
