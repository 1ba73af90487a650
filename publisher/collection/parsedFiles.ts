import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { ParsedBlock } from '../markdown/parsedBlock'
import { programHash } from '../programHash'
import type { Progress } from '../progress'
import { hashOfText } from './hashOfText'
import { type FileKind, type FileRecords, parseFile } from './parseFile'
import { parseFiles } from './parseFiles'
import type { ParseTask } from './parseWorker'

/** A file of content to be parsed, and the name that its problems bear. */
export type SourceFile = { kind: FileKind; path: string; file: string }

/** A parsed file; `readBlocks` is for articles, and may have to parse the body again. */
export type KnownFile = { record: FileRecords[FileKind]; hash: string; readBlocks: () => ParsedBlock[] }

/** One line of the cache, of which the last one of a path counts. */
type Entry = { path: string; kind: FileKind; file: string; stamp: string; hash: string; record: FileRecords[FileKind] }

/**
 * Files written so shortly before they were read, in milliseconds, may be written once more without a change of their
 * times, whose grain is a few milliseconds: they are read again next time. (Git calls such entries racily clean:
 * git-scm.com/docs/racy-git.)
 */
const tooFresh = 100

/**
 * Parses files, those that were parsed before from `cacheDir`. An entry is known by the content of its file, by its name,
 * and by the program that parsed it; a file whose size, times and inode are as they were is not even read. The cache is a
 * file of lines, to which those of changed files are added: a run that dies leaves at most a half line, which is skipped.
 */
export async function parsedFiles(
  sources: readonly SourceFile[],
  cacheDir: string | undefined,
  progress: Progress,
): Promise<KnownFile[]> {
  const cache = cacheDir === undefined ? undefined : openCache(cacheFile(cacheDir, sources))
  const stamped = sources.map((source) => ({ ...source, ...stampOf(source.path) }))
  const known = stamped.map((source): Entry | undefined => {
    const entry = cache?.entries.get(source.path)
    return entry?.kind === source.kind && entry.file === source.file ? entry : undefined
  })
  const unread = stamped.flatMap((source, index) => {
    const entry = known[index]
    const isUntouched = entry && source.stamp !== '' && entry.stamp === source.stamp
    return isUntouched ? [] : [{ ...source, index, ...(entry && { knownHash: entry.hash }) }]
  })
  const tasks = unread.map(({ kind, path, file, knownHash }): ParseTask => ({ kind, path, file, knownHash }))
  const results = await parseFiles(tasks, progress)
  const fresh = new Map<string, Uint8Array>()
  const changed = unread.map(({ kind, path, file, stamp, index }, position): Entry => {
    const { hash, record = known[index]?.record, blocks } = results[position] ?? missing(path)
    if (!record) return missing(path)
    if (blocks) fresh.set(path, blocks)
    known[index] = { path, kind, file, stamp, hash, record }
    return { path, kind, file, stamp, hash, record }
  })
  cache?.keep(changed, known)
  // The documents of one body are made one after the other.
  let last: { path: string; blocks: ParsedBlock[] } | undefined
  return known.map((entry, index): KnownFile => {
    const { record, hash, path } = entry ?? missing(sources[index]?.path ?? '')
    const readBlocks = () => {
      if (last?.path !== path) last = { path, blocks: blocksOf(sources[index] ?? missing(path), hash, fresh.get(path)) }
      return last.blocks
    }
    return { record, hash, readBlocks }
  })
}

function missing(path: string): never {
  throw new Error(`${path} was not parsed`)
}

/** The blocks of an article that this run has parsed, or else of the file as it was when the run began. */
function blocksOf({ kind, path, file }: SourceFile, hash: string, json: Uint8Array | undefined): ParsedBlock[] {
  if (json) return JSON.parse(new TextDecoder().decode(json))
  const text = readFileSync(path, 'utf8')
  if (hashOfText(text) !== hash) throw new Error(`${file} was changed while it was published; publish again`)
  return parseFile(kind, file, text).blocks ?? []
}

/** What changes when a file is written; empty where it was written just now. */
function stampOf(path: string): { stamp: string } {
  const { size, mtimeNs, ctimeNs, ino, ctimeMs } = statSync(path, { bigint: true })
  return { stamp: Date.now() - Number(ctimeMs) < tooFresh ? '' : [size, mtimeNs, ctimeNs, ino].join(':') }
}

/** Each content folder has a cache of its own. */
function cacheFile(cacheDir: string, sources: readonly SourceFile[]): string {
  const folder = resolve(dirname(dirname(sources[0]?.path ?? '')))
  return join(cacheDir, `parsed-${hashOfText(folder).slice(0, 12)}.jsonl`)
}

function openCache(path: string) {
  const program = JSON.stringify({ program: programHash() })
  const [header, ...lines] = readLines(path)
  const entries = new Map<string, Entry>()
  if (header === program) {
    for (const line of lines) {
      const entry = parsedLine(line)
      if (entry) entries.set(entry.path, entry)
    }
  }
  const keep = (changed: readonly Entry[], all: readonly (Entry | undefined)[]): void => {
    const text = (list: readonly (Entry | undefined)[]) =>
      list.flatMap((entry) => (entry ? [`${JSON.stringify(entry)}\n`] : [])).join('')
    mkdirSync(dirname(path), { recursive: true })
    const isWorthKeeping = header === program && lines.length + changed.length < 2 * all.length
    if (isWorthKeeping) {
      if (changed.length > 0) appendFileSync(path, text(changed))
    } else {
      writeFileSync(`${path}.next`, `${program}\n${text(all)}`)
      renameSync(`${path}.next`, path)
    }
  }
  return { entries, keep }
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return []
  }
}

/** Undefined for a line that a run did not bring to its end. */
function parsedLine(line: string): Entry | undefined {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
