import { writeFileSync } from 'node:fs'
import { answerTasks } from '../threads/threads'
import { endings, precompress } from './precompress'

/** A document to be made into files: its first path, and where the files go, without their endings. */
export type EncodingTask = { body: string; path: string; file: string }

/** Writes a document's files, one an ending; answers how many bytes they have. Here, or in a thread of its own. */
export function encodeDocument({ body, path, file }: EncodingTask): number {
  const encoded = precompress(body, path)
  for (const [index, bytes] of encoded.entries()) writeFileSync(file + endings[index], bytes)
  return encoded.reduce((sum, { length }) => sum + length, 0)
}

answerTasks((tasks: readonly EncodingTask[]) => tasks.map(encodeDocument))
