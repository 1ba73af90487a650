import { isWhole } from '../collection/collection'
import { recordingReferences } from '../collection/recordingReferences'
import type { Rule } from './rule'

/** A file of `audio/` that nothing mentions. Silent while a file is faulty, for it may be the one that mentions it. */
export const unusedRecordings: Rule = ({ collection }) => {
  if (!isWhole(collection)) return []
  const used = new Set(recordingReferences(collection).map(({ name }) => name))
  return collection.audioNames
    .filter((name) => !used.has(name))
    .map((name) => ({
      file: `${collection.folder}/audio/${name}`,
      line: 1,
      severity: 'warning',
      message: 'nothing uses this recording; remove it, or name it as `audio` of an interview',
    }))
}
