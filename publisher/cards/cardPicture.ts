import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Sharp } from 'sharp'
import { type ArtKind, placeholderArt } from '../pictures/placeholderArt'
import { portraitRegion, type Size } from '../pictures/portraitRegion'
import type { CardPicture } from './cardTask'

/** Pixels without transparency, three bytes each. */
export type Pixels = Size & { data: Buffer }

/** What the pixels of a card's picture depend on, in a few characters: for the cache. */
export async function pictureKey(picture: CardPicture): Promise<string> {
  const hash = createHash('sha256')
  if ('drawing' in picture) return hash.update(placeholderArt(picture.drawing, picture.seed)).digest('hex')
  return hash
    .update(picture.use)
    .update(await readFile(picture.path))
    .digest('hex')
}

/** Cuts the picture of a card to a size in pixels: a portrait towards its top third, a cover where it draws the eye. */
export async function cutPicture(picture: CardPicture, size: Size): Promise<Pixels> {
  const cut =
    'drawing' in picture
      ? await drawn(picture.drawing, picture.seed, size)
      : await cuts[picture.use](picture.path, size)
  const { data, info } = await cut
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** A drawing fills whatever size it is given, from its middle. */
async function drawn(kind: ArtKind, seed: string, { width, height }: Size): Promise<Sharp> {
  const svg = placeholderArt(kind, seed).replace('<svg ', `<svg width="${width}" height="${height}" `)
  return (await encoder())(Buffer.from(svg))
}

/** Loaded where a card is drawn: a run that finds all of them in the cache does without. */
const encoder = async () => (await import('sharp')).default

const cuts: Record<'portrait' | 'cover', (path: string, size: Size) => Promise<Sharp>> = {
  async portrait(path, size) {
    const sharp = await encoder()
    const { width, height } = await sharp(path).metadata()
    return sharp(path).extract(portraitRegion({ width, height }, size)).resize(size)
  },
  cover: async (path, size) => (await encoder())(path).resize({ ...size, fit: 'cover', position: 'attention' }),
}
