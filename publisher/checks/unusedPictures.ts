import { isWhole } from '../collection/collection'
import { pictureReferences } from '../collection/pictureReferences'
import type { Rule } from './rule'

/** A file of `images/` that nothing mentions. Silent while a file is faulty, for it may be the one that mentions it. */
export const unusedPictures: Rule = ({ collection }) => {
  if (!isWhole(collection)) return []
  const used = new Set(pictureReferences(collection).map(({ name }) => name))
  return collection.imageNames
    .filter((name) => !used.has(name))
    .map((name) => ({
      file: `${collection.folder}/images/${name}`,
      line: 1,
      severity: 'warning',
      message: 'nothing uses this picture; remove it, or name it in an interview or a doctor’s record',
    }))
}
