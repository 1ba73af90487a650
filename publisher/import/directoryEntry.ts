import { isMap, parseDocument } from 'yaml'
import type { Language } from '../../contract/language'
import { ImportProblem } from './importProblem'
import { slugOf, unusedSlug } from './slugOf'
import { yamlOptions } from './yamlText'

export interface DirectoryEntry {
  readonly slug: string
  /** The whole file, with the entry. */
  readonly text: string
  readonly added: boolean
}

const longestSlug = 60

/**
 * Finds a name in `hospitals.yaml` or `departments.yaml`, or appends it; comments and order of the file stay. `text` is
 * the file, undefined where there is none. Throws an ImportProblem where it is not a map of slugs.
 */
export function directoryEntry(
  file: string,
  text: string | undefined,
  name: string,
  language: Language,
): DirectoryEntry {
  const document = parseDocument(text ?? '')
  const { contents } = document
  if (document.errors.length > 0 || (contents !== null && !isMap(contents))) {
    throw new ImportProblem(`${file} of the collection cannot be read: run “npm run content” and mend it first`)
  }
  const entries = Object.entries(
    (document.toJS() ?? {}) as Record<string, { name?: Partial<Record<Language, string>> } | null>,
  )
  const same = (other: string | undefined) => other !== undefined && other.toLowerCase() === name.toLowerCase()
  const known = entries.find(([, entry]) => same(entry?.name?.en) || same(entry?.name?.zh))
  if (known && text !== undefined) return { slug: known[0], text, added: false }
  const slug = unusedSlug(slugOf(name, longestSlug) || 'unnamed', new Set(entries.map(([key]) => key)), longestSlug)
  const localizedName = document.createNode({ [language]: name })
  localizedName.flow = true
  document.set(slug, document.createNode({ name: localizedName }))
  return { slug, text: document.toString(yamlOptions), added: true }
}
