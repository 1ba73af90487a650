import sharp from 'sharp'
import { narrowest } from '../../checks/unusablePictures'
import { PictureProblem } from './pictureProblem'

/** A picture as it goes into `images/`. Sizes in pixels, upright. */
export interface ImportedPicture {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
  /** What an editor should know: that only the first frame of an animation was kept. */
  readonly note?: string
}

/** A picture that is sound but of no use at its size. */
export class TooSmall extends PictureProblem {
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    const isLine = height < 80 && width > height * 6
    super(
      isLine
        ? `it is an ornament, ${width} × ${height} pixels; remove its figure`
        : `it is only ${width} pixels wide, and ${narrowest} are needed; ask for a larger version, or remove its figure`,
    )
  }
}

/** What content may be, by what the bytes are, whatever the file is called. SVG is left out: it can hold scripts. */
const formats = new Set(['jpeg', 'png', 'webp', 'gif', 'heif'])
const mostPixels = 80_000_000
/** Nothing shows more than 1080 pixels; twice that is left for other sections of the picture later. */
const widest = 2400

function whatItIs(bytes: Buffer): string {
  const beginning = bytes.subarray(0, 512).toString('latin1').trimStart().toLowerCase()
  if (/<svg[\s>]/.test(beginning)) return 'a drawing (SVG), which may hold scripts'
  if (/^<(?:!doctype|html|head|body|\?xml)/.test(beginning)) return 'a web page and not a picture'
  return 'no picture that can be read'
}

/**
 * Checks that bytes are a JPEG, PNG, WebP, GIF or AVIF, whole and of a useful size, and writes them anew as WebP: upright,
 * without the camera's data, at most 2400 pixels wide. Throws a PictureProblem.
 */
export async function encodeImported(bytes: Buffer): Promise<ImportedPicture> {
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'warning' })
  const metadata = await picture.metadata().catch(() => undefined)
  if (!metadata || !formats.has(metadata.format ?? '')) {
    throw new PictureProblem(`it is ${whatItIs(bytes)}; save the picture by hand as JPEG, PNG or WebP`)
  }
  const { width = 0, height = 0, pages = 1, format } = metadata
  if (width * height > mostPixels) {
    throw new PictureProblem(
      `it has ${width} × ${height} pixels, more than ${mostPixels / 1e6} million; save a smaller version by hand`,
    )
  }
  const turned = (metadata.orientation ?? 1) >= 5
  const [uprightWidth, uprightHeight] = turned ? [height, width] : [width, height]
  const isLine = uprightHeight < 80 && uprightWidth > uprightHeight * 6
  try {
    const { data, info } = await picture
      .rotate()
      .resize({ width: widest, withoutEnlargement: true })
      .webp({ quality: 90 })
      .toBuffer({ resolveWithObject: true })
    if (uprightWidth < narrowest || isLine) throw new TooSmall(uprightWidth, uprightHeight)
    const note = format === 'gif' && pages > 1 ? 'it moves on the page; its first frame was kept' : undefined
    return { bytes: data, width: info.width, height: info.height, ...(note && { note }) }
  } catch (error) {
    if (error instanceof PictureProblem) throw error
    throw new PictureProblem('it is cut off or damaged; save it again by hand', true)
  }
}
