import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { paths } from '../../contract/paths'
import type { MeasuredRecording } from '../audio/recordingFile'
import type { EndpointDocument } from '../documents/endpointDocument'
import { mapAtMost } from '../mapAtMost'
import type { ImageFile } from '../pictures/pictureFile'
import { precompress } from './precompress'

/** zlib's own threads do the work; more at once than cores only holds more in memory. */
const atOnce = 2

export type Written = { files: number; bytes: number }

/** Writes documents, each with its compressed neighbours, and the encoded images and the recordings below a folder. */
export async function writeEndpoint(
  directory: string,
  documents: readonly EndpointDocument[],
  images: readonly ImageFile[],
  recordings: readonly MeasuredRecording[],
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
  const copies = new Map([
    ...images.map(({ name, path }): [string, string] => [paths.image(name), path]),
    ...recordings.map(({ name, path }): [string, string] => [paths.audio(name), path]),
  ])
  const copySizes = await mapAtMost(atOnce, [...copies], async ([path, source]) => {
    const file = await filePath(directory, path)
    await copyFile(source, file)
    return (await stat(file)).size
  })
  const sizes = [...documentSizes.flat(), ...copySizes]
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

async function filePath(directory: string, path: string): Promise<string> {
  const file = join(directory, path)
  await mkdir(dirname(file), { recursive: true })
  return file
}
