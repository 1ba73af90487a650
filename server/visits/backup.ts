import { readSettings } from '../readSettings'
import { backUpVisits } from './backUpVisits'

/** `npm run visits:backup -- FILE`: a copy of VISITS_DB, while the server runs. */
async function main(): Promise<void> {
  const [target] = process.argv.slice(2)
  if (!target) throw new Error('Name the file to be written: npm run visits:backup -- visits-backup.sqlite')
  const { file } = readSettings(process.env).visits
  const { interviews, visits } = await backUpVisits(file, target)
  console.log(`Backed up ${visits} visits to ${interviews} interviews into ${target}.`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
