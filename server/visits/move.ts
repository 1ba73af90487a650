import { readSettings } from '../readSettings'
import { moveVisits } from './moveVisits'

/** `npm run visits:move`: from the SQLite file VISITS_DB to the PostgreSQL of DATABASE_URL. */
async function main(): Promise<void> {
  const { file, databaseUrl } = readSettings(process.env).visits
  if (!databaseUrl) throw new Error('DATABASE_URL is not set: name the PostgreSQL that shall hold the visits.')
  const { interviews, visits } = await moveVisits(file, databaseUrl)
  console.log(`Moved ${visits} visits to ${interviews} interviews. Start the server with DATABASE_URL set.`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
