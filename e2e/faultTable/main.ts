/**
 * Drives every page through every fault, in both languages, in the engine and in a browser, and prints the tables, also
 * into docs/faults.md. Ends with 1 where a cell does not hold. `npm run fault-table [-- engine|web] [-- --page NAME]
 * [-- --fault NAME] [-- --language en|zh]`; it needs what `npm run build` makes. What was seen is kept in
 * `dist/fault-table`: a part that is run again takes the place of what it was.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { languages } from '../../contract/language'
import { faults } from './faults'
import { openSetting, type PlaceName, placeNames } from './openSetting'
import { runCell } from './runCell'
import { inOrder, printProblems, printTable, type Result, withLater } from './table'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { page: { type: 'string' }, fault: { type: 'string' }, language: { type: 'string' } },
})

const kept = 'dist/fault-table'
const guide = 'docs/faults.md'

/** Runs the wanted cells of a place; answers all that are known of it. */
async function runPlace(name: PlaceName): Promise<Result[]> {
  const file = `${kept}/${name}.json`
  let results: Result[] = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : []
  const setting = await openSetting(name)
  try {
    for (const fault of faults.filter((one) => !values.fault || one.name.startsWith(values.fault))) {
      for (const row of setting.rows.filter((one) => !values.page || one.name === values.page)) {
        for (const visit of fault.visits) {
          for (const language of languages.filter((one) => !values.language || one === values.language)) {
            const problems = await runCell(setting, { row, fault, visit, language })
            const result = { fault: fault.name, page: row.name, visit, language, problems }
            results = withLater(results, [result])
            if (problems.length > 0) process.stderr.write(`${printProblems([result])}\n`)
          }
        }
      }
      await writeFile(file, JSON.stringify(results))
    }
  } finally {
    await setting.close()
  }
  const faultNames = faults.map(({ name }) => name)
  const pageNames = setting.rows.map(({ name }) => name)
  return inOrder(results, faultNames, pageNames)
}

/** Puts a table where the guide has that of the place. */
async function tell(name: PlaceName, results: readonly Result[]): Promise<void> {
  const shown = languages.map((language) => results.filter((result) => result.language === language).length)
  const table = `${shown[0]} cells in English, ${shown[1]} in Chinese.\n\n${printTable(results)}`
  process.stdout.write(`## ${name}\n\n${table}\n\n`)
  const between = new RegExp(`(<!-- ${name} -->\n)[^]*?(\n<!-- /${name} -->)`)
  const text = await readFile(guide, 'utf8')
  await writeFile(
    guide,
    text.replace(between, (_, begin: string, end: string) => begin + table + end),
  )
}

await mkdir(kept, { recursive: true })
const wanted = placeNames.filter((name) => positionals.length === 0 || positionals.includes(name))
for (const name of wanted) {
  const results = await runPlace(name)
  await tell(name, results)
  if (results.some(({ problems }) => problems.length > 0)) process.exitCode = 1
}
