import { readFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import type { Collection } from '../collection/collection'
import { pictureReferences } from '../collection/pictureReferences'
import { mapAtMost } from '../mapAtMost'
import { encodePicture } from './encodePicture'
import type { EncodedPicture, PictureFile } from './pictureFile'
import { artSize, placeholderArt } from './placeholderArt'

/** A picture of 50 megapixels takes some 200 MB while it is decoded. */
const atOnce = 2
/** The width, in pixels, in which a placeholder is drawn. */
const artWidth = 1080
/** At this many dots per inch sharp draws one pixel an SVG unit. */
const unitDensity = 72

/** Every picture that is mentioned and present, encoded, by file name. One that does not decode says why. */
export async function encodePictures(
  collection: Collection,
  contentDir: string,
  cacheDir: string,
): Promise<Map<string, PictureFile>> {
  const mentioned = new Set(pictureReferences(collection).map(({ name }) => name))
  const names = collection.imageNames.filter((name) => mentioned.has(name))
  const pictures = await mapAtMost(atOnce, names, async (name): Promise<[string, PictureFile]> => {
    const bytes = await readFile(join(contentDir, 'images', name))
    const encoded = encodePicture({ stem: parse(name).name, bytes }, cacheDir)
    return [name, await encoded.catch(unreadable)]
  })
  return new Map(pictures)
}

/** sharp's own errors tell of the picture; those of the disk bear a code and are not the editor's to mend. */
function unreadable(error: Error): PictureFile {
  if ('code' in error) throw error
  return { unreadable: error.message }
}

export type Placeholders = { portraits: Map<string, EncodedPicture>; covers: Map<string, EncodedPicture> }

/** Drawings for doctors without a portrait, by slug, and for interviews without a cover, by id. */
export async function encodePlaceholders({ doctors, interviews }: Collection, cacheDir: string): Promise<Placeholders> {
  const draw = (kind: 'portrait' | 'cover', seeds: string[]) =>
    mapAtMost(atOnce, seeds, async (seed): Promise<[string, EncodedPicture]> => {
      const bytes = Buffer.from(placeholderArt(kind, seed))
      const density = (unitDensity * artWidth) / artSize(kind).width
      return [seed, await encodePicture({ stem: `${kind}-${seed}`, bytes, density }, cacheDir)]
    })
  const faceless = doctors.filter(({ value }) => !value?.portrait).map(({ slug }) => slug)
  const coverless = interviews.flatMap(({ frontMatter }) => (frontMatter && !frontMatter.cover ? frontMatter.id : []))
  return {
    portraits: new Map(await draw('portrait', faceless)),
    covers: new Map(await draw('cover', coverless)),
  }
}
