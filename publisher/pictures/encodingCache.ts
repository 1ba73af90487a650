import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import type { PictureSource } from './pictureFile'

/** The file of a cache entry that tells what its other files are. */
const recordName = 'encoding.json'

/** The encoder, which our `package.json` pins and which brings its own libvips along. Loading it for its version takes 0.1 s. */
const {
  dependencies: { sharp },
}: { dependencies: Record<'sharp', string> } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)

/** The folder of an encoding: another one wherever the same source could give other bytes. */
export function encodingDirectory(
  cacheDir: string,
  { bytes, density }: Omit<PictureSource, 'stem'>,
  settings: unknown,
): string {
  const all = JSON.stringify([settings, density, sharp])
  return join(cacheDir, createHash('sha256').update(all).update(bytes).digest('hex').slice(0, 32))
}

/**
 * The record of an encoding, from its folder where it is there already, else made by `encode` and kept there with its
 * files. Throws what `encode` throws, and then keeps nothing.
 */
export async function cachedEncoding<Schema extends v.GenericSchema>(
  directory: string,
  recordSchema: Schema,
  encode: () => Promise<{ record: v.InferOutput<Schema>; files: { name: string; data: Buffer }[] }>,
): Promise<v.InferOutput<Schema>> {
  const kept = await readFile(join(directory, recordName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return undefined
  })
  if (kept !== undefined) return v.parse(recordSchema, JSON.parse(kept))
  const { record, files } = await encode()
  await keep(directory, [...files, { name: recordName, data: Buffer.from(JSON.stringify(record)) }])
  return record
}

/** Written beside and renamed, so that a cache entry is there as a whole or not at all. */
async function keep(directory: string, files: { name: string; data: Buffer }[]): Promise<void> {
  await mkdir(dirname(directory), { recursive: true })
  const unfinished = await mkdtemp(`${directory}.unfinished-`)
  for (const { name, data } of files) await writeFile(join(unfinished, name), data)
  await rename(unfinished, directory).catch(async (error: NodeJS.ErrnoException) => {
    await rm(unfinished, { recursive: true })
    // Where the same bytes were encoded at the same time, the other entry is already there and as good.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
}
