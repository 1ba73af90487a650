import { isWhole } from '../collection/collection'
import { pictureReferences } from '../collection/pictureReferences'
import { nightVersions, stemOf } from '../pictures/nightVersions'
import type { Rule } from './rule'

/**
 * A file of `images/` that nothing mentions and that is not the night version of one that is mentioned. Silent while a
 * file is faulty, for it may be the one that mentions it.
 */
export const unusedPictures: Rule = ({ collection }) => {
  if (!isWhole(collection)) return []
  const { folder, imageNames } = collection
  const nights = nightVersions(imageNames)
  const nightNames = new Set(nights.values())
  const mentioned = pictureReferences(collection).map(({ name }) => name)
  const used = new Set(mentioned.flatMap((name) => [name, nights.get(stemOf(name))]))
  return imageNames
    .filter((name) => !used.has(name))
    .map((name) => ({
      file: `${folder}/images/${name}`,
      line: 1,
      severity: 'warning',
      message: nightNames.has(name)
        ? 'no picture in use has this night version; remove it, or give it the name of its picture with “.night”'
        : 'nothing uses this picture; remove it, or name it in an interview or a doctor’s record',
    }))
}
