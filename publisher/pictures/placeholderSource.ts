import type { PictureSource } from './pictureFile'
import { type ArtKind, artSize, placeholderArt } from './placeholderArt'
import { hashOf } from './seededRandom'

/** The width, in pixels, in which a placeholder is drawn. */
const artWidth = 1080
/** At this many dots per inch sharp draws one pixel an SVG unit. */
const unitDensity = 72

/**
 * How many different drawings there are of each kind. Each costs eight files and a second of work: one for every
 * interview would be most of a large publication, and a phone would load every one of them anew.
 */
const designs = 24

/** The drawing that stands for `seed`, a slug or an id: always the same one of the few there are. */
export function placeholderDesign(seed: string): string {
  return String((hashOf(seed) % designs) + 1)
}

/** A drawing in place of a picture that was not given, for a day page or for a dark one. */
export function placeholderSource(kind: ArtKind, design: string, dark = false): PictureSource {
  const stem = `${kind}-${design}`
  return {
    stem: dark ? `${stem}-night` : stem,
    bytes: Buffer.from(placeholderArt(kind, stem, dark)),
    density: (unitDensity * artWidth) / artSize(kind).width,
  }
}
