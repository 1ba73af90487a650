import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import sharp from 'sharp'
import type { Collection } from '../collection/collection'
import { type PictureReference, pictureReferences } from '../collection/pictureReferences'
import { nightVersions } from './nightVersions'
import { type ArtKind, placeholderArt } from './placeholderArt'
import { hashOf } from './seededRandom'

/** Twice the drawings' own size: portraits 800 × 1000, covers and rings 1600 × 1080 pixels. */
const density = 144
/** Dark drawings show less of what compression takes away. */
const quality = { day: 90, night: 82 }

const kinds: Record<PictureReference['use'], (name: string) => ArtKind> = {
  portrait: () => 'portrait',
  code: () => 'cover',
  cover: () => 'cover',
  figure: (name) => (hashOf(name) % 2 === 0 ? 'rings' : 'cover'),
}

const formats = { '.webp': 'webp', '.jpg': 'jpeg', '.jpeg': 'jpeg', '.png': 'png' } as const
type Format = (typeof formats)[keyof typeof formats]
const isDrawable = (extension: string): extension is keyof typeof formats => extension in formats

export type DrawnSample = { name: string; kind: ArtKind }

/**
 * Draws every picture that content mentions and `images/` does not hold, so that sample content is complete, and the
 * night versions that drawings lack; a picture from elsewhere never gets one.
 */
export async function drawSamples(collection: Collection, contentDir: string): Promise<DrawnSample[]> {
  const imagesDir = join(contentDir, 'images')
  await mkdir(imagesDir, { recursive: true })
  const present = new Set(collection.imageNames)
  const nights = nightVersions(collection.imageNames)
  const drawn: DrawnSample[] = []
  for (const { name, stem, nightName, format, kind } of drawablePictures(collection)) {
    const isMissing = !present.has(name)
    if (!isMissing && nights.has(stem)) continue
    const day = await draw(kind, stem, format, false)
    if (isMissing) {
      await writeFile(join(imagesDir, name), day)
      drawn.push({ name, kind })
    }
    const isOurs = isMissing || day.equals(await readFile(join(imagesDir, name)))
    if (!isOurs || nights.has(stem)) continue
    await writeFile(join(imagesDir, nightName), await draw(kind, stem, format, true))
    drawn.push({ name: nightName, kind })
  }
  return drawn
}

type Drawable = { name: string; stem: string; nightName: string; format: Format; kind: ArtKind }

/** The pictures that content mentions, by name, each with the drawing for its first use. */
function drawablePictures(collection: Collection): Drawable[] {
  const uses = new Map(
    pictureReferences(collection)
      .reverse()
      .map(({ name, use }): [string, PictureReference['use']] => [name, use]),
  )
  return [...uses]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, use]) => {
      const { dir, name: stem, ext } = parse(name)
      const extension = ext.toLowerCase()
      if (dir !== '' || !isDrawable(extension)) return []
      return [{ name, stem, nightName: `${stem}.night${ext}`, format: formats[extension], kind: kinds[use](name) }]
    })
}

/** One drawing for a use, as WebP: `name` is its seed. */
export function drawPicture(use: PictureReference['use'], name: string, dark: boolean): Promise<Buffer> {
  return draw(kinds[use](name), parse(name).name, 'webp', dark)
}

function draw(kind: ArtKind, stem: string, format: Format, dark: boolean): Promise<Buffer> {
  const svg = Buffer.from(placeholderArt(kind, stem, dark))
  return sharp(svg, { density })
    .toFormat(format, { quality: quality[dark ? 'night' : 'day'] })
    .toBuffer()
}
