/**
 * Drives every page through every fault, in both languages, in the engine and in a browser, and prints the table. Ends with
 * 1 where a cell does not hold. `npm run fault-table [-- engine|web] [-- --page NAME] [-- --fault NAME]`; it needs what
 * `npm run build` makes.
 */
import { parseArgs } from 'node:util'
import { languages } from '../../contract/language'
import { faults } from './faults'
import { openSetting, type PlaceName, placeNames } from './openSetting'
import { runCell } from './runCell'
import { printProblems, printTable, type Result } from './table'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { page: { type: 'string' }, fault: { type: 'string' }, language: { type: 'string' } },
})

async function runPlace(name: PlaceName): Promise<boolean> {
  const setting = await openSetting(name)
  const results: (Result & { language: string })[] = []
  const begin = performance.now()
  try {
    for (const fault of faults.filter((one) => !values.fault || one.name.startsWith(values.fault))) {
      for (const row of setting.rows.filter((one) => !values.page || one.name === values.page)) {
        for (const visit of fault.visits) {
          for (const language of languages.filter((one) => !values.language || one === values.language)) {
            const problems = await runCell(setting, { row, fault, visit, language })
            const result = { row, fault, visit, language, problems }
            results.push(result)
            if (problems.length > 0) process.stderr.write(`${printProblems([result])}\n`)
          }
        }
      }
    }
  } finally {
    await setting.close()
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(0)
  process.stdout.write(
    `## ${setting.place.name}: ${results.length} cells in ${seconds} s\n\n${printTable(results)}\n\n`,
  )
  return results.every(({ problems }) => problems.length === 0)
}

const wanted = placeNames.filter((name) => positionals.length === 0 || positionals.includes(name))
let holds = true
for (const name of wanted) holds = (await runPlace(name)) && holds
process.exitCode = holds ? 0 : 1
