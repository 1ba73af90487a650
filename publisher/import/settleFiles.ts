import type { Composed } from './composeFiles'
import { type ExistingFiles, importedFolder } from './existingFiles'
import { mergeFile } from './merge/mergeFile'
import { showDifference } from './merge/showDifference'
import type { SourceKind } from './sourcePage'

/**
 * What becomes of a file that an import gives. `new`: there was none. `unchanged`: it says this already. `extended`: a
 * directory has an entry more. `updated`: nobody had edited it. `merged`: an editor had, elsewhere than the source.
 * `kept`: an editor had, and the source has nothing new. `conflict`: both changed the same thing; the editor's file stays
 * and the source's version is written beside it.
 */
export type FileState = 'new' | 'unchanged' | 'extended' | 'updated' | 'merged' | 'kept' | 'conflict'

export interface SettledFile {
  readonly path: string
  readonly state: FileState
  /** What stands in the collection afterwards. */
  readonly text: string
  /** Where the source's version is, if not in the file itself. */
  readonly upstream?: string
  /** What the source changed since the last import, or how it differs where that is not known. */
  readonly difference: readonly string[]
}

/** Where the source's version of a file goes that an editor has changed too: `a-light.md` → `a-light.upstream.md`. */
export function upstreamPath(path: string): string {
  return path.replace(/\.(md|yaml)$/, '.upstream.$1')
}

function isDirectory(path: string): boolean {
  return path === 'hospitals.yaml' || path === 'departments.yaml' || path === 'site.yaml'
}

function settle(path: string, theirs: string, base: string | undefined, collection: ExistingFiles): SettledFile {
  const mine = collection.textOf(path)
  const settled = (state: FileState, text: string, difference: readonly string[] = []): SettledFile => ({
    path,
    state,
    text,
    difference,
  })
  if (mine === undefined) return settled('new', theirs)
  if (mine === theirs) return settled('unchanged', mine)
  if (isDirectory(path)) return settled('extended', theirs)
  const upstream = upstreamPath(path)
  const isUnresolved = collection.textOf(upstream) !== undefined
  if (theirs === base) return { ...settled('kept', mine), ...(isUnresolved && { upstream }) }
  const difference = showDifference(base ?? mine, theirs)
  const merged = isUnresolved ? undefined : mergeFile(path, base, mine, theirs)
  if (merged === undefined) return { ...settled('conflict', mine, difference), upstream }
  if (merged === mine) return settled('kept', mine, difference)
  return settled(mine === base ? 'updated' : 'merged', merged, difference)
}

export interface Settlement {
  readonly files: readonly SettledFile[]
  /** What has to be written, by path: also the source's versions, and the copies that the next import compares with. */
  readonly writes: ReadonlyMap<string, string>
}

/**
 * Decides for every file of an import between what the source gives, what it gave the last time (`importedText`) and what
 * editors have made of it since. An editor's words are never overwritten.
 */
export function settleFiles(
  { files, doctorFile, interviewFile }: Composed,
  collection: ExistingFiles,
  importedText: (path: string) => string | undefined,
  kind: SourceKind,
): Settlement {
  const settled = [...files].map(([path, text]) => settle(path, text, importedText(path), collection))
  const writes = new Map<string, string>()
  for (const { path, state, text } of settled) {
    const theirs = files.get(path) ?? ''
    if (state !== 'unchanged' && state !== 'kept' && state !== 'conflict') writes.set(path, text)
    if (state === 'conflict') writes.set(upstreamPath(path), theirs)
    if (path === doctorFile || path === interviewFile) writes.set(`${importedFolder}/${kind}/${path}`, theirs)
  }
  return { files: settled, writes: new Map([...writes].filter(([path, text]) => collection.textOf(path) !== text)) }
}
