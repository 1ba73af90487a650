import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import * as v from 'valibot'
import type { EncodedPicture } from './pictureFile'

/** In pixels: one, two and nearly three times the width of a phone's page. */
const widths = [375, 750, 1080]
const quality = 78
const placeholderWidth = 16

/** Changes whenever the same source could give other bytes, so that no stale encoding is taken from the cache. */
const settings = JSON.stringify([1, widths, quality, placeholderWidth, sharp.versions.sharp, sharp.versions.vips])

export type PictureSource = {
  /** The beginning of the published file names. */
  stem: string
  bytes: Buffer
  /** Dots per inch at which a drawing (SVG) is rasterised. */
  density?: number
}

const cachedSchema = v.object({
  originalWidth: v.number(),
  height: v.number(),
  placeholder: v.string(),
  files: v.pipe(v.array(v.object({ width: v.number(), hash: v.string() })), v.minLength(1)),
})
type Cached = v.InferOutput<typeof cachedSchema>

/**
 * Encodes a picture as WebP at the widths phones need, never enlarged, upright (EXIF rotation applied) and without
 * metadata. Encodings are kept in `cacheDir` by source and settings; the result is the same with or without them.
 * Throws where the bytes do not decode.
 */
export async function encodePicture(
  { stem, bytes, density }: PictureSource,
  cacheDir: string,
): Promise<EncodedPicture> {
  const key = createHash('sha256').update(settings).update(String(density)).update(bytes).digest('hex').slice(0, 32)
  const directory = join(cacheDir, key)
  const cached = (await readCached(directory)) ?? (await encodeInto(directory, bytes, density))
  const files = cached.files.map(({ width, hash }) => ({
    name: `${publishedStem(stem)}-${hash.slice(0, 10)}-${width}.webp`,
    width,
    path: join(directory, `${width}.webp`),
  }))
  const { originalWidth, height, placeholder } = cached
  return { width: files.at(-1)?.width ?? originalWidth, height, originalWidth, placeholder, files }
}

async function readCached(directory: string): Promise<Cached | undefined> {
  const text = await readFile(join(directory, 'picture.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return undefined
  })
  return text === undefined ? undefined : v.parse(cachedSchema, JSON.parse(text))
}

/** Written beside and renamed, so that a cache entry is there as a whole or not at all. */
async function encodeInto(directory: string, bytes: Buffer, density: number | undefined): Promise<Cached> {
  const { cached, encodings } = await encode(bytes, density)
  await mkdir(dirname(directory), { recursive: true })
  const unfinished = await mkdtemp(`${directory}.unfinished-`)
  for (const { width, data } of encodings) await writeFile(join(unfinished, `${width}.webp`), data)
  await writeFile(join(unfinished, 'picture.json'), JSON.stringify(cached))
  await rename(unfinished, directory).catch(async (error: NodeJS.ErrnoException) => {
    await rm(unfinished, { recursive: true })
    // Where the same bytes were encoded at the same time, the other entry is already there and as good.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
  return cached
}

type Encoding = { width: number; data: Buffer }

async function encode(bytes: Buffer, density?: number): Promise<{ cached: Cached; encodings: Encoding[] }> {
  const upright = sharp(bytes, { failOn: 'error', ...(density && { density }) }).autoOrient()
  const { autoOrient } = await upright.metadata()
  const originalWidth = autoOrient.width
  const wanted = widths.filter((width) => width <= originalWidth)
  const encodings: Encoding[] = []
  let height = 0
  for (const width of wanted.length > 0 ? wanted : [originalWidth]) {
    const resized = upright.clone().resize({ width }).webp({ quality })
    const { data, info } = await resized.toBuffer({ resolveWithObject: true })
    encodings.push({ width, data })
    height = info.height
  }
  const tiny = await upright.clone().resize({ width: placeholderWidth }).webp({ quality: 40 }).toBuffer()
  const placeholder = `data:image/webp;base64,${tiny.toString('base64')}`
  const files = encodings.map(({ width, data }) => ({ width, hash: createHash('sha256').update(data).digest('hex') }))
  return { cached: { originalWidth, height, placeholder, files }, encodings }
}

/** A file stem as it may stand in a URL; the hash behind it tells apart what becomes equal. */
function publishedStem(stem: string): string {
  return (
    stem
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'picture'
  )
}
