import type { RecordingFile } from '../audio/recordingFile'
import type { Rule } from '../checks/rule'
import { readCollection } from '../collection/readCollection'
import type { PictureFile } from '../pictures/pictureFile'
import { formatProblem } from '../problems/problem'
import { type ContentFiles, soundContent, writeContent } from './contentFolder'

export const today = '2026-11-24'

/** What one rule says, as printed, of the sound content with some files replaced, added or left out. */
export async function problemsOfRule(
  rule: Rule,
  files: ContentFiles,
  pictures: Record<string, PictureFile> = {},
  recordings: Record<string, RecordingFile> = {},
): Promise<string[]> {
  const collection = await readCollection(await writeContent({ ...soundContent, ...files }))
  const found = { pictures: new Map(Object.entries(pictures)), recordings: new Map(Object.entries(recordings)) }
  return rule({ collection, ...found, today }).map(formatProblem)
}
