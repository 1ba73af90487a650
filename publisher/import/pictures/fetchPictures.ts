import { createHash } from 'node:crypto'
import { mapAtMost } from '../../mapAtMost'
import type { PicturePointer } from '../readPage'
import { download } from './download'
import type { DownloadSettings } from './downloadOnce'
import { encodeImported, type ImportedPicture, TooSmall } from './encodeImported'
import { PictureProblem } from './pictureProblem'
import { type PictureSource, pictureSources } from './pictureSources'
import { readBeside } from './readBeside'

/** A picture of the page, by the number of its figure. */
export interface NumberedPicture {
  readonly number: number
  readonly picture: PicturePointer
}

/** What became of a picture of the page; `number` is that of its figure. Without `bytes` the file is there already. */
export type FetchedPicture = { readonly number: number; readonly address: string } & (
  | { readonly file: string; readonly bytes?: Buffer; readonly note?: string }
  | { readonly problem: string; readonly ratio?: string }
)

export interface PictureSettings {
  /** The page's own address. */
  readonly page: string | undefined
  /** The folder of the page's file, where a browser saves pictures beside it. */
  readonly folder: string | undefined
  readonly referer: string | undefined
  /** The beginning of the files' names. */
  readonly stem: string
  /** Whether the network may be used. */
  readonly online: boolean
  readonly download: DownloadSettings
}

/** What a page shows until a picture is loaded is at most this wide, in pixels; it is none. */
const widestPlaceholder = 48

/** At most so many pictures are asked for at a time: their servers belong to somebody. */
const atOnce = 4

function bytesOf(source: PictureSource, settings: PictureSettings): Promise<Buffer> | Buffer {
  if (source.type === 'data') return source.bytes
  if (source.type === 'file') return readBeside(source.path, settings.download.largest)
  return download(source.url, settings.referer, settings.download)
}

/** The first source that gives a picture of a useful size. Throws the PictureProblem that says most. */
async function firstUsable(
  pointer: PicturePointer,
  settings: PictureSettings,
): Promise<{ source: Buffer; picture: ImportedPicture }> {
  const found = pictureSources(pointer, settings.page, settings.folder)
  const sources = found.filter(({ type }) => settings.online || type !== 'web')
  const problems: PictureProblem[] = []
  for (const source of sources) {
    try {
      const bytes = await bytesOf(source, settings)
      return { source: bytes, picture: await encodeImported(bytes) }
    } catch (error) {
      if (!(error instanceof PictureProblem)) throw error
      problems.push(error)
    }
  }
  const isReal = (problem: PictureProblem) => !(problem instanceof TooSmall) || problem.width > widestPlaceholder
  const real = problems.filter(isReal)
  const tooSmall = real.filter((problem) => problem instanceof TooSmall).sort((a, b) => b.width - a.width)[0]
  throw tooSmall ?? real[0] ?? new PictureProblem(nowhere(found, settings.online))
}

function nowhere(found: readonly PictureSource[], online: boolean): string {
  if (found.length > 0 && !online)
    return 'it is not beside the page and the network was not used (--offline); import again without'
  return 'its address leads to no picture on the web; save the page as “Webpage, Complete”, with its pictures'
}

function ratioOf({ width, height }: TooSmall): string | undefined {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  const by = divisor(width, height)
  return by > 0 ? `${width / by}:${height / by}` : undefined
}

async function fetchPicture(
  number: number,
  pointer: PicturePointer,
  settings: PictureSettings,
): Promise<FetchedPicture> {
  const written = pointer.addresses.find((each) => !/^data:/i.test(each)) ?? 'inside the page'
  const address = written.length > 200 ? `${written.slice(0, 200)}…` : written
  try {
    const { source, picture } = await firstUsable(pointer, settings)
    const name = createHash('sha256').update(source).digest('hex').slice(0, 10)
    const { bytes, note } = picture
    return { number, address, file: `${settings.stem}-${name}.webp`, bytes, ...(note && { note }) }
  } catch (error) {
    if (!(error instanceof PictureProblem)) throw error
    const ratio = error instanceof TooSmall ? ratioOf(error) : undefined
    return { number, address, problem: error.message, ...(ratio && { ratio }) }
  }
}

/**
 * Fetches the pictures of a page, at most four at once, checked and encoded anew. A picture is named after its
 * content, so that the same one has the same name at every import. One that fails says why and never ends the import.
 */
export function fetchPictures(
  pictures: readonly NumberedPicture[],
  settings: PictureSettings,
): Promise<FetchedPicture[]> {
  return mapAtMost(atOnce, pictures, ({ number, picture }) => fetchPicture(number, picture, settings))
}
