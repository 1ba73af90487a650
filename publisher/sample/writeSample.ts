import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { drawPicture } from '../pictures/drawSamples'
import type { Progress } from '../progress'
import { type SampleOptions, sampleFiles, sharedPicture, sharedPictures } from './sampleContent'
import { doctorCount } from './sampleDoctor'

/** The folder holds something that this program did not write. */
export class NotASampleError extends Error {}

/** Stands in every folder of ours, so that a mistyped path never costs anybody their files. */
const markFile = '.generated-sample'

export type WrittenSample = { files: number; bytes: number }

/**
 * Writes an invented collection into `directory`, which is new, empty or an earlier sample: that one is replaced.
 *
 * @throws NotASampleError where `directory` holds anything else
 */
export async function writeSample(
  directory: string,
  options: SampleOptions,
  progress: Progress,
): Promise<WrittenSample> {
  await prepare(directory)
  let [files, bytes, articles] = [0, 0, 0]
  const total = options.interviews + doctorCount(options.interviews)
  const folders = new Set<string>()
  for await (const { path, text } of sampleFiles(options)) {
    const file = join(directory, path)
    if (!folders.has(dirname(file))) await mkdir(dirname(file), { recursive: true })
    folders.add(dirname(file))
    const content = Buffer.from(text)
    await writeFile(file, content)
    files += 1
    bytes += content.length
    if (!path.endsWith('.zh.md') && !path.endsWith('.en.md')) articles += 1
    progress('Writing the sample', Math.min(articles, total), total)
  }
  if (options.pictures === 'shared') files += await drawPictures(directory)
  return { files, bytes }
}

async function prepare(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  const names = await readdir(directory)
  if (names.length > 0 && !names.includes(markFile)) {
    throw new NotASampleError(`${directory} holds other files than a generated sample; choose another --out`)
  }
  for (const name of names) await rm(join(directory, name), { recursive: true })
  await writeFile(join(directory, markFile), 'Made by npm run sample. All of it is replaced when it runs again.\n')
}

/** The shared pictures, by day and by night. */
async function drawPictures(directory: string): Promise<number> {
  await mkdir(join(directory, 'images'), { recursive: true })
  let drawn = 0
  for (const use of ['portrait', 'cover', 'figure'] as const) {
    for (let number = 0; number < sharedPictures[use]; number++) {
      const name = sharedPicture(use, number)
      for (const dark of [false, true]) {
        const file = dark ? name.replace('.webp', '.night.webp') : name
        await writeFile(join(directory, 'images', file), await drawPicture(use, name, dark))
        drawn += 1
      }
    }
  }
  return drawn
}
