import { join } from 'node:path'
import type { Sharp } from 'sharp'
import * as v from 'valibot'
import type { ShareImages } from '../../contract/picture'
import { cachedEncoding, encodingDirectory } from './encodingCache'
import type { ImageFile, PictureSource, ShareFiles } from './pictureFile'
import { portraitRegion, type Size } from './portraitRegion'
import { hashOfBytes, publishedName } from './publishedName'

/** In pixels: 5:4 for a card in a chat, square for Moments. */
const sizes: Record<keyof ShareImages, Size> = {
  message: { width: 600, height: 480 },
  timeline: { width: 500, height: 500 },
}
/** The first quality is the usual one; a picture all of grain is coarsened until it is small enough. */
const qualities = [80, 60, 40, 20]
/**
 * In bytes: WeChat takes a mini-program card's picture up to 128 KB
 * (developers.weixin.qq.com/doc/oplatform/Mobile_App/Share_and_Favorites/Android.html, hdImageData).
 */
export const largestShareImage = 128 * 1024
const settings = ['share', 1, sizes, qualities, largestShareImage]

export type ShareSource = PictureSource & { use: 'portrait' | 'cover' }

const recordSchema = v.object({ message: v.string(), timeline: v.string() })

/**
 * Cuts the pictures of a share card out of a portrait, towards its top third, or out of a cover, where libvips finds
 * what draws the eye, as JPEG files. Kept in `cacheDir` as `encodePicture` does. Throws where the bytes do not decode.
 */
export async function encodeShareImages(source: ShareSource, cacheDir: string): Promise<ShareFiles> {
  const directory = encodingDirectory(cacheDir, source, [...settings, source.use])
  const hashes = await cachedEncoding(directory, recordSchema, () => encode(source))
  const file = (cut: keyof ShareImages): ImageFile => ({
    name: publishedName(source.stem, hashes[cut], fileName(cut)),
    path: join(directory, fileName(cut)),
  })
  return { message: file('message'), timeline: file('timeline') }
}

const fileName = (cut: keyof ShareImages): string => `share-${sizes[cut].width}.jpg`

async function encode(source: ShareSource) {
  const message = await cutOut(source, sizes.message)
  const timeline = await cutOut(source, sizes.timeline)
  return {
    record: { message: hashOfBytes(message), timeline: hashOfBytes(timeline) },
    files: [
      { name: fileName('message'), data: message },
      { name: fileName('timeline'), data: timeline },
    ],
  }
}

const cuts: Record<ShareSource['use'], (upright: Sharp, size: Size) => Promise<Sharp>> = {
  async portrait(upright, size) {
    const { autoOrient } = await upright.metadata()
    return upright.clone().extract(portraitRegion(autoOrient, size)).resize(size)
  },
  cover: async (upright, size) => upright.clone().resize({ ...size, fit: 'cover', position: 'attention' }),
}

async function cutOut({ bytes, density, use }: ShareSource, size: Size): Promise<Buffer> {
  // A run that encodes nothing does without.
  const { default: sharp } = await import('sharp')
  const upright = sharp(bytes, { failOn: 'error', ...(density && { density }) }).autoOrient()
  const cut = (await cuts[use](upright, size)).flatten({ background: '#ffffff' })
  for (const quality of qualities) {
    const data = await cut.clone().jpeg({ quality, mozjpeg: true }).toBuffer()
    if (data.length <= largestShareImage) return data
  }
  throw new Error(`no quality makes a share image of ${size.width} × ${size.height} pixels small enough`)
}
