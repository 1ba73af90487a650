import { readFileSync } from 'node:fs'
import { answerTasks } from '../threads/threads'
import { hashOfText } from './hashOfText'
import { type FileKind, type FileRecords, parseFile } from './parseFile'

/** A file to be read and parsed: where it lies, the name that its problems bear, and the hash it had when last parsed. */
export type ParseTask = { kind: FileKind; path: string; file: string; knownHash?: string }
/** `record` is left out where the content is the known one. `blocks` is JSON in UTF-8, outside the heap. */
export type ParseResult = { hash: string; record?: FileRecords[FileKind]; blocks?: Uint8Array }

/** Reads and parses one file; here, or in a thread of its own. */
export function readAndParse({ kind, path, file, knownHash }: ParseTask): ParseResult {
  const text = readFileSync(path, 'utf8')
  const hash = hashOfText(text)
  if (hash === knownHash) return { hash }
  const { record, blocks } = parseFile(kind, file, text)
  return { hash, record, ...(blocks && { blocks: new TextEncoder().encode(JSON.stringify(blocks)) }) }
}

answerTasks((tasks: readonly ParseTask[]) => tasks.map(readAndParse))
