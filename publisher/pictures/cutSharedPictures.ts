import { readFile } from 'node:fs/promises'
import { type ResolvedContent, type SharedPictures, versionKey } from '../documents/publication'
import { mapAtMost } from '../mapAtMost'
import { picturesAtOnce } from './encodePictures'
import { encodeShareImages } from './encodeShareImages'
import type { EncodedPicture, ImageFile, ShareFiles } from './pictureFile'
import { publishedStem } from './publishedName'

/**
 * Cuts the pictures to share doctors with from portraits, and those of every version of an interview from the cover of
 * the original. A picture that several share is cut once: it is quick where there are thousands of interviews.
 */
export async function cutSharedPictures(
  { doctors, interviews }: ResolvedContent,
  { cacheDir }: { cacheDir: string },
): Promise<SharedPictures> {
  const cut = async (use: 'portrait' | 'cover', pictures: EncodedPicture[]): Promise<Map<string, ShareFiles>> => {
    const files = new Map(pictures.map(largestFile).map((file) => [file.path, file]))
    const cuts = await mapAtMost(picturesAtOnce, [...files.values()], async ({ name, path }) => {
      const source = { stem: publishedStem(name), bytes: await readFile(path), use }
      return [path, await encodeShareImages(source, cacheDir)] as const
    })
    return new Map(cuts)
  }
  const found = (cuts: ReadonlyMap<string, ShareFiles>, picture: EncodedPicture): ShareFiles => {
    const files = cuts.get(largestFile(picture).path)
    if (!files) throw new Error('every picture was cut')
    return files
  }
  const covers = await cut(
    'cover',
    interviews.map(({ versions: [original] }) => original.cover.picture),
  )
  const portraits = await cut(
    'portrait',
    doctors.map(({ portrait }) => portrait),
  )
  return {
    doctors: new Map(doctors.map(({ slug, portrait }) => [slug, found(portraits, portrait)])),
    versions: new Map(
      interviews.flatMap((interview) => {
        const files = found(covers, interview.versions[0].cover.picture)
        return interview.versions.map(({ language }): [string, ShareFiles] => [versionKey(interview, language), files])
      }),
    ),
    places: new Map(),
    kinds: new Map(),
  }
}

/** The widest file of a picture. */
export function largestFile({ files }: EncodedPicture): ImageFile {
  const file = files.at(-1)
  if (!file) throw new Error('a picture has at least one file')
  return file
}
