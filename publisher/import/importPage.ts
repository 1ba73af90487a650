import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { type Composed, composeFiles } from './composeFiles'
import { coverNumber, type PictureFates } from './composeMarkdown'
import { type ExistingFiles, importedFolder, readExistingFiles } from './existingFiles'
import { doctorSlug, findPlace, type Place } from './findPlace'
import type { DownloadSettings } from './pictures/downloadOnce'
import { type FetchedPicture, fetchPictures, type NumberedPicture } from './pictures/fetchPictures'
import { readBack } from './readBack'
import { type Page, recognisePage } from './recognisePage'
import { report } from './report'
import { type Settlement, settleFiles } from './settleFiles'
import type { SourceKind, SourcePage } from './sourcePage'
import { type Verification, verifyWords } from './verifyWords'
import { writeFiles } from './writeFiles'

export interface ImportSettings {
  /** The day in Shanghai, `YYYY-MM-DD`. */
  readonly today: string
  /** The folder of the page's file, where a browser saves its pictures; undefined where the page is no file. */
  readonly pageFolder?: string
  /** Whether pictures may be fetched from the network. */
  readonly online: boolean
  readonly download: DownloadSettings
}

export interface ImportResult {
  readonly report: string
  readonly verification: Verification
  /** Whether the files are in the collection now. */
  readonly kept: boolean
  /** The interview's slug. */
  readonly slug: string
  /** Whether an editor has to merge the source's version by hand. */
  readonly conflict: boolean
}

/** The pictures of a page: its figures, and its cover where it says which picture that is. */
function picturesOf({ body, facts: { cover } }: Page): NumberedPicture[] {
  const figures = body.flatMap((item) =>
    item.type === 'figure' && item.picture ? [{ number: item.number, picture: item.picture }] : [],
  )
  return [...(cover ? [{ number: coverNumber, picture: { addresses: [cover], alt: '' } }] : []), ...figures]
}

/** WeChat's servers hand out pictures to its own pages, and to nobody's; a website's to its own. */
function refererOf({ kind, facts: { address } }: Page): string | undefined {
  return kind === 'article' ? 'https://mp.weixin.qq.com/' : address
}

/** The files that the pictures of the last import became, by the addresses that the page gave them. */
function picturesOfLastImport({ importedText, interview }: Place): Readonly<Record<string, string>> {
  const text = importedText(`interviews/${interview}.pictures.json`)
  if (text === undefined) return {}
  try {
    return v.parse(v.record(v.string(), v.string()), JSON.parse(text))
  } catch {
    // Somebody has edited or cut off the record; without it pictures are fetched as at the first import.
    return {}
  }
}

/** What an import makes of a page, before anything is written. */
export interface Conversion {
  readonly composed: Composed
  readonly verification: Verification
}

/** Composes the files of a page, reads them back and compares them with it word for word. */
export function convertPage(
  page: Page,
  collection: ExistingFiles,
  place: Place,
  pictures: PictureFates,
  today: string,
): Conversion {
  const composed = composeFiles(page, collection, place, pictures, today)
  return { composed, verification: verifyWords(page, readBack(composed, collection.textOf)) }
}

/** A picture that could not be had again is the one of the last import, where that is still there. */
function withLastImport(
  fetched: readonly FetchedPicture[],
  last: Readonly<Record<string, string>>,
  images: string,
): FetchedPicture[] {
  return fetched.map((picture) => {
    const file = 'problem' in picture ? last[picture.address] : undefined
    return file !== undefined && existsSync(join(images, file))
      ? {
          number: picture.number,
          address: picture.address,
          file,
          note: 'not to be had this time; the one of the last import stays',
        }
      : picture
  })
}

/** The pictures that the files mention and `images/` lacks, and the record of which picture is which. */
function pictureWrites(
  { files, writes }: Settlement,
  pictures: readonly FetchedPicture[],
  folder: string,
): Map<string, Buffer> {
  const texts = [...files.map(({ text }) => text), ...writes.values()].join('\n')
  const needed = pictures.flatMap((picture) => ('file' in picture && picture.bytes ? [picture] : []))
  return new Map(
    needed.flatMap(({ file, bytes }) =>
      bytes && texts.includes(file) && !existsSync(join(folder, 'images', file))
        ? [[`images/${file}`, bytes] as const]
        : [],
    ),
  )
}

function pictureRecord(kind: SourceKind, place: Place, pictures: readonly FetchedPicture[]): [string, string][] {
  const names = pictures.flatMap((picture) => ('file' in picture ? [[picture.address, picture.file] as const] : []))
  if (names.length === 0) return []
  const text = `${JSON.stringify(Object.fromEntries(names), undefined, 2)}\n`
  return [[`${importedFolder}/${kind}/interviews/${place.interview}.pictures.json`, text]]
}

/**
 * Imports a page into a content folder: recognise, fetch the pictures, compose, read back, compare word for word, and
 * only then write. What editors changed since the last import is never overwritten: `settleFiles`. Throws an
 * ImportProblem where the page is not an interview's; nothing is written then, nor where the comparison fails.
 */
export async function importPage(source: SourcePage, folder: string, settings: ImportSettings): Promise<ImportResult> {
  const page = recognisePage(source)
  const collection = readExistingFiles(folder)
  const place = findPlace(page, collection)
  const fetched = await fetchPictures(picturesOf(page), {
    page: page.facts.address,
    folder: settings.pageFolder,
    referer: refererOf(page),
    stem: doctorSlug(page),
    online: settings.online,
    download: settings.download,
  })
  const pictures = withLastImport(fetched, picturesOfLastImport(place), join(folder, 'images'))
  const fates: PictureFates = new Map(pictures.map((picture) => [picture.number, picture]))
  const { composed, verification } = convertPage(page, collection, place, fates, settings.today)
  const settlement = settleFiles(composed, collection, place.importedText, page.kind)
  const kept = verification.failures.length === 0
  if (kept) {
    const records = pictureRecord(page.kind, place, pictures)
    const images = pictureWrites(settlement, pictures, folder)
    writeFiles(resolve(folder), new Map<string, string | Buffer>([...images, ...settlement.writes, ...records]))
  }
  return {
    report: report({ page, composed, verification, files: settlement.files, pictures }),
    verification,
    kept,
    slug: place.interview,
    conflict: settlement.files.some(({ upstream }) => upstream !== undefined),
  }
}
