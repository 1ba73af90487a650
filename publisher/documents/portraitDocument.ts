import { type Language, localized } from '../../contract/language'
import type { Picture } from '../../contract/picture'
import { pictureDocument } from './pictureDocument'
import type { PublishedDoctor } from './publication'

/** A doctor's portrait, described in the language of the document it stands in. */
export function portraitDocument({ portrait, portraitAlt }: PublishedDoctor, language: Language): Picture {
  return pictureDocument(portrait, { alt: localized(portraitAlt, language) ?? '' })
}
