import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { paths } from '../../contract/paths'
import type { EndpointDocument } from '../documents/endpointDocument'
import { mapAtMost } from '../mapAtMost'
import type { ImageFile } from '../pictures/pictureFile'
import { precompress } from './precompress'

/** zlib's own threads do the work; more at once than cores only holds more in memory. */
const atOnce = 2

export type Written = { files: number; bytes: number }

/** Writes documents, each with its compressed neighbours, and the encoded images below a folder. */
export async function writeEndpoint(
  directory: string,
  documents: readonly EndpointDocument[],
  images: readonly ImageFile[],
): Promise<Written> {
  const documentSizes = await mapAtMost(atOnce, documents, async (document) => {
    const encodings = await precompress(document.body)
    const sizes = document.paths.flatMap((path) =>
      encodings.map(async ([ending, bytes]) => {
        const file = await filePath(directory, path + ending)
        await writeFile(file, bytes)
        return bytes.length
      }),
    )
    return Promise.all(sizes)
  })
  const imagePaths = new Map(images.map(({ name, path }) => [name, path]))
  const imageSizes = await mapAtMost(atOnce, [...imagePaths], async ([name, source]) => {
    const file = await filePath(directory, paths.image(name))
    await copyFile(source, file)
    return (await stat(file)).size
  })
  const sizes = [...documentSizes.flat(), ...imageSizes]
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

async function filePath(directory: string, path: string): Promise<string> {
  const file = join(directory, path)
  await mkdir(dirname(file), { recursive: true })
  return file
}
