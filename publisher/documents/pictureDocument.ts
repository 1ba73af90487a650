import { paths } from '../../contract/paths'
import type { Picture } from '../../contract/picture'
import type { EncodedPicture, PublishedPicture } from '../pictures/pictureFile'

/** An encoded picture as documents carry it, with the words of the document's language. */
export function pictureDocument(picture: PublishedPicture, words: { alt: string; caption?: string }): Picture {
  return {
    sources: sourcesOf(picture),
    ...(picture.night && { nightSources: sourcesOf(picture.night) }),
    width: picture.width,
    height: picture.height,
    alt: words.alt,
    ...(words.caption && { caption: words.caption }),
    placeholder: picture.placeholder,
  }
}

const sourcesOf = ({ files }: EncodedPicture): Picture['sources'] =>
  files.map(({ name, width }) => ({ src: paths.image(name), width }))

/** The width, in pixels, that stands for a picture whose file is still to come. */
const pendingWidth = 1080

/** A picture still to be supplied: only its shape and its words. */
export function pendingPicture(
  ratio: { width: number; height: number },
  words: { alt: string; caption?: string },
): Picture {
  const height = Math.max(1, Math.round((pendingWidth * ratio.height) / ratio.width))
  return { sources: [], width: pendingWidth, height, alt: words.alt, ...(words.caption && { caption: words.caption }) }
}
