import type { PictureSource } from './pictureFile'
import { type ArtKind, artSize, placeholderArt } from './placeholderArt'

/** The width, in pixels, in which a placeholder is drawn. */
const artWidth = 1080
/** At this many dots per inch sharp draws one pixel an SVG unit. */
const unitDensity = 72

/** A drawing in place of a picture that was not given, for a day page or for a dark one. */
export function placeholderSource(kind: ArtKind, seed: string, dark = false): PictureSource {
  return {
    stem: `${kind}-${seed}${dark ? '-night' : ''}`,
    bytes: Buffer.from(placeholderArt(kind, seed, dark)),
    density: (unitDensity * artWidth) / artSize(kind).width,
  }
}
