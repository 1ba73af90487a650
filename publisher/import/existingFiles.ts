import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is already in the collection that an import must not disturb. Texts are whole files. */
export interface ExistingFiles {
  readonly site?: string
  readonly hospitals?: string
  readonly departments?: string
  /** A file's text by its path inside the collection, undefined where there is none. */
  readonly textOf: (path: string) => string | undefined
  /** Interview ids that are taken, by the slug of the interview that has them. */
  readonly ids: ReadonlyMap<string, string>
}

const idLine = /^id:\s*["']?([a-z0-9-]+)["']?\s*(?:#.*)?$/m

/** Reads a content folder; one that is missing is an empty collection. */
export function readExistingFiles(folder: string): ExistingFiles {
  const textOf = (path: string) => {
    const file = join(folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
  const interviews = join(folder, 'interviews')
  const files = existsSync(interviews) ? readdirSync(interviews).filter((file) => /^[^.]+\.md$/.test(file)) : []
  const ids = files.flatMap((file) => {
    const id = idLine.exec(textOf(join('interviews', file)) ?? '')?.[1]
    return id ? [[id, file.slice(0, -'.md'.length)] as const] : []
  })
  return {
    site: textOf('site.yaml'),
    hospitals: textOf('hospitals.yaml'),
    departments: textOf('departments.yaml'),
    textOf,
    ids: new Map(ids),
  }
}
