import { join } from 'node:path'
import * as v from 'valibot'
import { cachedEncoding, encodingDirectory } from './encodingCache'
import type { EncodedPicture, PictureSource } from './pictureFile'
import { hashOfBytes, publishedName } from './publishedName'

/** In pixels: one, two and nearly three times the width of a phone's page. */
const widths = [375, 750, 1080]
const quality = 78
const placeholderWidth = 16
const settings = ['picture', 2, widths, quality, placeholderWidth]

const recordSchema = v.object({
  originalWidth: v.number(),
  originalHeight: v.number(),
  height: v.number(),
  placeholder: v.string(),
  files: v.pipe(v.array(v.object({ width: v.number(), hash: v.string() })), v.minLength(1)),
})

/**
 * Encodes a picture as WebP at the widths phones need, never enlarged, upright (EXIF rotation applied) and without
 * metadata. Encodings are kept in `cacheDir` by source and settings; the result is the same with or without them.
 * Throws where the bytes do not decode.
 */
export async function encodePicture(source: PictureSource, cacheDir: string): Promise<EncodedPicture> {
  const directory = encodingDirectory(cacheDir, source, settings)
  const { files: encodings, ...record } = await cachedEncoding(directory, recordSchema, () => encode(source))
  const files = encodings.map(({ width, hash }) => ({
    name: publishedName(source.stem, hash, fileName(width)),
    width,
    path: join(directory, fileName(width)),
  }))
  return { ...record, width: files.at(-1)?.width ?? record.originalWidth, files }
}

const fileName = (width: number): string => `${width}.webp`

async function encode({ bytes, density }: PictureSource) {
  // A run that encodes nothing does without.
  const { default: sharp } = await import('sharp')
  const upright = sharp(bytes, { failOn: 'error', ...(density && { density }) }).autoOrient()
  const { autoOrient } = await upright.metadata()
  const wanted = widths.filter((width) => width <= autoOrient.width)
  const encodings: { width: number; data: Buffer }[] = []
  let height = 0
  for (const width of wanted.length > 0 ? wanted : [autoOrient.width]) {
    const resized = upright.clone().resize({ width }).webp({ quality })
    const { data, info } = await resized.toBuffer({ resolveWithObject: true })
    encodings.push({ width, data })
    height = info.height
  }
  const tiny = await upright.clone().resize({ width: placeholderWidth }).webp({ quality: 40 }).toBuffer()
  return {
    record: {
      originalWidth: autoOrient.width,
      originalHeight: autoOrient.height,
      height,
      placeholder: `data:image/webp;base64,${tiny.toString('base64')}`,
      files: encodings.map(({ width, data }) => ({ width, hash: hashOfBytes(data) })),
    },
    files: encodings.map(({ width, data }) => ({ name: fileName(width), data })),
  }
}
