import { pictureReferences } from '../collection/pictureReferences'
import { suggestion } from '../records/nearestWord'
import type { Rule } from './rule'

/** Narrower pictures look coarse on a phone: 375 CSS pixels at a pixel ratio of 2. */
export const narrowest = 750

/** A picture is mentioned that is not there, cannot be decoded, or is too narrow. */
export const unusablePictures: Rule = ({ collection, pictures }) =>
  pictureReferences(collection).flatMap(({ name, file, line }) => {
    const picture = pictures.get(name)
    const fault = !picture
      ? `there is no picture “${name}” in ${collection.folder}/images/${suggestion(name, collection.imageNames) || '; put it there or correct the name'}`
      : 'unreadable' in picture
        ? `the picture “${name}” cannot be read (${picture.unreadable}); save it again as JPEG, PNG or WebP`
        : picture.originalWidth < narrowest
          ? `the picture “${name}” is ${picture.originalWidth} pixels wide; supply it at least ${narrowest} wide`
          : undefined
    return fault ? [{ file, line, severity: 'error', message: fault }] : []
  })
