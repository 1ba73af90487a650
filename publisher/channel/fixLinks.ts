import { randomUUID } from 'node:crypto'
import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isMap, isScalar, parseDocument } from 'yaml'

/** Why a link could not be written, and what to do instead. */
export type Unwritten = { readonly reason: string }

/** The front matter between its fences: from the second line on, up to the line of the closing fence. */
const frontMatterPattern = /^(\uFEFF?---[ \t]*(\r?\n))([\s\S]*?)^---[ \t]*\r?$/m

const key = 'officialAccountUrl'

/**
 * The text of an interview with `officialAccountUrl` in its front matter, as a line of its own after `sourceUrl`, or as
 * the last line. Every other character stays as it is: order, comments, quotation marks, line ends. An
 * `officialAccountUrl` that is there already is never replaced.
 */
export function withLink(text: string, address: string): string | Unwritten {
  const match = frontMatterPattern.exec(text)
  const [, fence = '', lineEnd = '\n', yaml = ''] = match ?? []
  if (match?.index !== 0) return { reason: 'the file has no front matter' }
  const before = parseDocument(yaml)
  if (before.errors.length > 0 || !isMap(before.contents)) return { reason: 'its front matter is not a list of keys' }
  if (before.has(key)) return { reason: `it has an ${key} already` }
  const at = fence.length + insertionPoint(yaml)
  const result = `${text.slice(0, at)}${key}: ${address}${lineEnd}${text.slice(at)}`
  return keepsTheRest(yaml, result, address) ? result : { reason: 'its front matter leaves no line for another key' }
}

/** The beginning of the line after `sourceUrl`, where it fills one line; else the end of the front matter. */
function insertionPoint(yaml: string): number {
  const line = /^sourceUrl:[^\n]*\n(?=\S|$(?![\s\S]))/m.exec(yaml)
  return line ? line.index + line[0].length : yaml.length
}

/** Whether YAML reads the new front matter as the old one and the link, and nothing else. */
function keepsTheRest(yaml: string, result: string, address: string): boolean {
  const document = parseDocument(frontMatterPattern.exec(result)?.[3] ?? '')
  if (document.errors.length > 0 || !isMap(document.contents)) return false
  const added = document.get(key, true)
  if (!isScalar(added) || added.value !== address) return false
  document.delete(key)
  return JSON.stringify(document.toJS()) === JSON.stringify(parseDocument(yaml).toJS())
}

/** Writes the link into a file, beside it first and then in its place, so that it is never half written. */
export async function fixLink(file: string, address: string): Promise<Unwritten | undefined> {
  const result = withLink(await readFile(file, 'utf8'), address)
  if (typeof result !== 'string') return result
  const beside = join(dirname(file), `.${randomUUID()}`)
  try {
    await writeFile(beside, result)
    await chmod(beside, (await stat(file)).mode)
    await rename(beside, file)
  } finally {
    await rm(beside, { force: true })
  }
  return undefined
}
