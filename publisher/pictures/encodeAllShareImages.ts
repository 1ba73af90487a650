import type { Collection } from '../collection/collection'
import { mapAtMost } from '../mapAtMost'
import { pictureSource, picturesAtOnce } from './encodePictures'
import { encodeShareImages, type ShareFiles } from './encodeShareImages'
import { placeholderDesign, placeholderSource } from './placeholderSource'

/** The share images of every doctor, by slug, and of every interview, by id. */
export type AllShareFiles = { portraits: Map<string, ShareFiles>; covers: Map<string, ShareFiles> }

/**
 * Cuts the share images of a collection that has been checked, from portraits and from the covers of the original
 * versions, or from the drawings in their place. A picture that several share is cut once.
 */
export async function encodeAllShareImages(
  { doctors, interviews }: Collection,
  contentDir: string,
  cacheDir: string,
): Promise<AllShareFiles> {
  const encode = async (use: 'portrait' | 'cover', subjects: { key: string; file?: string }[]) => {
    const pictureOf = ({ key, file }: { key: string; file?: string }) => file ?? placeholderDesign(key)
    const sources = new Map(subjects.map((subject) => [pictureOf(subject), subject.file]))
    const cuts = await mapAtMost(picturesAtOnce, [...sources], async ([name, file]): Promise<[string, ShareFiles]> => {
      const source = file ? await pictureSource(file, contentDir) : placeholderSource(use, name)
      return [name, await encodeShareImages({ ...source, use }, cacheDir)]
    })
    const byPicture = new Map(cuts)
    return subjects.flatMap((subject): [string, ShareFiles][] => {
      const files = byPicture.get(pictureOf(subject))
      return files ? [[subject.key, files]] : []
    })
  }
  const faces = doctors.map(({ slug, value }) => ({ key: slug, file: value?.portrait?.file }))
  const covers = interviews.flatMap(({ frontMatter }) =>
    frontMatter ? [{ key: frontMatter.id, file: frontMatter.cover?.file }] : [],
  )
  return { portraits: new Map(await encode('portrait', faces)), covers: new Map(await encode('cover', covers)) }
}
