import { readFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import type { Collection } from '../collection/collection'
import { pictureReferences } from '../collection/pictureReferences'
import { mapAtMost } from '../mapAtMost'
import { encodePicture } from './encodePicture'
import { nightVersions, stemOf } from './nightVersions'
import type { EncodedPicture, PictureFile, PictureSource, PublishedPicture } from './pictureFile'
import { placeholderDesign, placeholderSource } from './placeholderSource'

/** A picture of 50 megapixels takes some 200 MB while it is decoded. */
export const picturesAtOnce = 2

/** A picture of `images/`, to be encoded. Throws where the disk does. */
export async function pictureSource(name: string, contentDir: string): Promise<PictureSource> {
  return { stem: parse(name).name, bytes: await readFile(join(contentDir, 'images', name)) }
}

/** Every picture that is mentioned and present, encoded, by file name. One that does not decode says why. */
export async function encodePictures(
  collection: Collection,
  contentDir: string,
  cacheDir: string,
): Promise<Map<string, PictureFile>> {
  const mentioned = new Set(pictureReferences(collection).map(({ name }) => name))
  const nights = nightVersions(collection.imageNames)
  const encode = async (name: string) =>
    encodePicture(await pictureSource(name, contentDir), cacheDir).catch(unreadable)
  const names = collection.imageNames.filter((name) => mentioned.has(name))
  const pictures = await mapAtMost(picturesAtOnce, names, async (name): Promise<[string, PictureFile]> => {
    const night = nights.get(stemOf(name))
    const picture = await encode(name)
    return [name, { ...picture, ...(night && { night: { ...(await encode(night)), fileName: night } }) }]
  })
  return new Map(pictures)
}

/** sharp's own errors tell of the picture; those of the disk bear a code and are not the editor's to mend. */
function unreadable(error: Error): { unreadable: string } {
  if ('code' in error) throw error
  return { unreadable: error.message }
}

export type Placeholders = { portraits: Map<string, PublishedPicture>; covers: Map<string, PublishedPicture> }

/** Drawings for doctors without a portrait, by slug, and for interviews without a cover, by id. */
export async function encodePlaceholders({ doctors, interviews }: Collection, cacheDir: string): Promise<Placeholders> {
  const draw = async (kind: 'portrait' | 'cover', seeds: string[]): Promise<Map<string, PublishedPicture>> => {
    const designs = [...new Set(seeds.map(placeholderDesign))]
    const drawn = await mapAtMost(picturesAtOnce, designs, async (design): Promise<[string, PublishedPicture]> => {
      const encode = (dark: boolean): Promise<EncodedPicture> =>
        encodePicture(placeholderSource(kind, design, dark), cacheDir)
      return [design, { ...(await encode(false)), night: await encode(true), isPlaceholder: true }]
    })
    const byDesign = new Map(drawn)
    return new Map(
      seeds.flatMap((seed) => {
        const picture = byDesign.get(placeholderDesign(seed))
        return picture ? [[seed, picture]] : []
      }),
    )
  }
  const faceless = doctors.filter(({ value }) => !value?.portrait).map(({ slug }) => slug)
  const coverless = interviews.flatMap(({ frontMatter }) => (frontMatter && !frontMatter.cover ? frontMatter.id : []))
  return { portraits: await draw('portrait', faceless), covers: await draw('cover', coverless) }
}
