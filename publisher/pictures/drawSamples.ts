import { mkdir } from 'node:fs/promises'
import { extname, join, parse } from 'node:path'
import sharp from 'sharp'
import type { Collection } from '../collection/collection'
import { type PictureReference, pictureReferences } from '../collection/pictureReferences'
import { type ArtKind, placeholderArt } from './placeholderArt'
import { hashOf } from './seededRandom'

/** Twice the drawings' own size: portraits 800 × 1000, covers and rings 1600 × 1080 pixels. */
const density = 144
const quality = 90

const kinds: Record<PictureReference['use'], (name: string) => ArtKind> = {
  portrait: () => 'portrait',
  cover: () => 'cover',
  figure: (name) => (hashOf(name) % 2 === 0 ? 'rings' : 'cover'),
}

const formats = { '.webp': 'webp', '.jpg': 'jpeg', '.jpeg': 'jpeg', '.png': 'png' } as const
const isDrawable = (extension: string): extension is keyof typeof formats => extension in formats

export type DrawnSample = { name: string; kind: ArtKind }

/** Draws every picture that content mentions and `images/` does not hold, so that sample content is complete. */
export async function drawSamples(collection: Collection, contentDir: string): Promise<DrawnSample[]> {
  const present = new Set(collection.imageNames)
  const missing = new Map(
    pictureReferences(collection)
      .filter(({ name }) => !present.has(name) && parse(name).dir === '')
      .reverse()
      .map(({ name, use }): [string, PictureReference['use']] => [name, use]),
  )
  await mkdir(join(contentDir, 'images'), { recursive: true })
  const drawn: DrawnSample[] = []
  for (const [name, use] of [...missing].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const extension = extname(name).toLowerCase()
    if (!isDrawable(extension)) continue
    const kind = kinds[use](name)
    const svg = Buffer.from(placeholderArt(kind, parse(name).name))
    await sharp(svg, { density })
      .toFormat(formats[extension], { quality })
      .toFile(join(contentDir, 'images', name))
    drawn.push({ name, kind })
  }
  return drawn
}
