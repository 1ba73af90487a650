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
): Promise<string[]> {
  const collection = await readCollection(await writeContent({ ...soundContent, ...files }))
  return rule({ collection, pictures: new Map(Object.entries(pictures)), today }).map(formatProblem)
}
