import { pathToFileURL } from 'node:url'
import { attackImporter } from './attackImporter'

const pages = 10_000
const step = 1_000

/** The command `npm run fuzz:import [FROM]`: 10,000 mutated pages, by number, so that one that does harm can be made again. */
function main(from: number): void {
  const started = Date.now()
  let [imported, refused] = [0, 0]
  for (let at = from; at < from + pages; at += step) {
    const tally = attackImporter(at, at + step)
    imported += tally.imported
    refused += tally.refused
    process.stdout.write(`${at + step - from} pages: ${imported} imported, ${refused} refused in words\n`)
  }
  process.stdout.write(
    `None crashed the importer or let anything through (${Math.round((Date.now() - started) / 1000)} s).\n`,
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(Number(process.argv[2] ?? 0) || 0)
