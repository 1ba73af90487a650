import type { EncodedPicture } from '../pictures/pictureFile'
import type { Rule } from './rule'
import { narrowest } from './unusablePictures'

/** How far the shape of a night version may be from that of its picture, as a share: the phone stretches the rest. */
const tolerance = 0.01

/** A night version that cannot be decoded, is too narrow, or has another shape than the picture it stands for. */
export const unusableNightPictures: Rule = ({ collection, pictures }) =>
  [...pictures].flatMap(([name, picture]) => {
    const { night } = picture
    if (!night) return []
    const fault =
      'unreadable' in night
        ? `this night version cannot be read (${night.unreadable}); save it again as JPEG, PNG or WebP`
        : night.originalWidth < narrowest
          ? `this night version is ${night.originalWidth} pixels wide; supply it at least ${narrowest} wide`
          : !('unreadable' in picture) && hasOtherShape(night, picture)
            ? `this night version is ${sizeOf(night)} pixels and “${name}” is ${sizeOf(picture)}; cut both to the same proportions`
            : undefined
    if (!fault) return []
    return [{ file: `${collection.folder}/images/${night.fileName}`, line: 1, severity: 'error', message: fault }]
  })

const hasOtherShape = (night: EncodedPicture, day: EncodedPicture): boolean =>
  Math.abs(ratioOf(night) / ratioOf(day) - 1) > tolerance

const ratioOf = ({ originalWidth, originalHeight }: EncodedPicture): number => originalWidth / originalHeight

const sizeOf = ({ originalWidth, originalHeight }: EncodedPicture): string => `${originalWidth} × ${originalHeight}`
