import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceKind } from './sourcePage'

/** Where a collection keeps what was imported the last time, one folder a kind of source. */
export const importedFolder = '.imported'

/** What is already in the collection that an import must not disturb. Texts are whole files. */
export interface ExistingFiles {
  readonly site?: string
  readonly hospitals?: string
  readonly departments?: string
  /** A file's text by its path inside the collection, undefined where there is none. */
  readonly textOf: (path: string) => string | undefined
  /** The slugs of the interviews, originals only. */
  readonly interviews: readonly string[]
  /** Interview ids that are taken, by the slug of the interview that has them. */
  readonly ids: ReadonlyMap<string, string>
  /** The slugs of the interviews that were imported from a kind of source. */
  readonly importedFrom: (kind: SourceKind) => readonly string[]
}

/** A key of a front matter that stands on a line of its own; undefined where there is none. */
export function keyOf(text: string | undefined, key: string): string | undefined {
  const front = /^---\n([\s\S]*?)\n---/.exec(text ?? '')?.[1]
  return new RegExp(`^${key}:[ \\t]*["']?([^"'\\s#]+)["']?[ \\t]*(?:#.*)?$`, 'm').exec(front ?? '')?.[1]
}

function slugsIn(folder: string): string[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => /^[^.]+\.md$/.test(file)) : []
  return files.sort().map((file) => file.slice(0, -'.md'.length))
}

/** Reads a content folder; one that is missing is an empty collection. */
export function readExistingFiles(folder: string): ExistingFiles {
  const textOf = (path: string) => {
    const file = join(folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
  const interviews = slugsIn(join(folder, 'interviews'))
  const ids = interviews.flatMap((slug) => {
    const id = keyOf(textOf(`interviews/${slug}.md`), 'id')
    return id ? [[id, slug] as const] : []
  })
  return {
    site: textOf('site.yaml'),
    hospitals: textOf('hospitals.yaml'),
    departments: textOf('departments.yaml'),
    textOf,
    interviews,
    ids: new Map(ids),
    importedFrom: (kind) => slugsIn(join(folder, importedFolder, kind, 'interviews')),
  }
}
