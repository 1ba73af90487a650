import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * A hash of everything that makes files out of content, besides the content: the publisher and the contract, their
 * libraries, and Node with its compressors. What another program has kept is of no use to this one.
 */
export function programHash(): string {
  known ??= hashOfProgram()
  return known
}

/** Several parts of a run ask, and the program is the same for all of them. */
let known: string | undefined

function hashOfProgram(): string {
  const hash = createHash('sha256').update(JSON.stringify(process.versions))
  for (const folder of ['contract', 'publisher']) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    const sources = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort()
    for (const name of sources) hash.update(name).update(readFileSync(join(root, folder, name)))
  }
  return hash
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 32)
}
