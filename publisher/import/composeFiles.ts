import { composeDoctor } from './composeDoctor'
import { composeMarkdown, coverNumber, type PictureFates } from './composeMarkdown'
import { composeSite, fallbackSiteName } from './composeSite'
import { digestOf } from './digestOf'
import { directoryEntry } from './directoryEntry'
import { type ExistingFiles, keyOf } from './existingFiles'
import { addressKeys, type Place } from './findPlace'
import type { Guess } from './guess'
import type { Page } from './recognisePage'
import { romanName } from './slugOf'
import { languageOf } from './words'

/** The alternative text of a cover that nobody has described yet. */
const coverAlt = 'The cover, still to be described'

/** The files an import makes, by their paths inside the collection, and what in them is not the page's. */
export interface Composed {
  readonly doctorFile: string
  readonly interviewFile: string
  readonly files: ReadonlyMap<string, string>
  /** What the importer added, for the report. */
  readonly added: readonly string[]
  readonly guesses: readonly Guess[]
}

/** The page's address under the key that holds it; nothing where the page has none, or not an `https:` one. */
function addressOf({ kind, facts: { address } }: Page): Record<string, string> {
  const key = addressKeys[kind]
  return key && address?.startsWith('https://') ? { [key]: address } : {}
}

/** The cover, where the page has one that could be had. */
function coverOf(pictures: PictureFates): { cover?: { file: string; alt: string } } {
  const cover = pictures.get(coverNumber)
  return cover && 'file' in cover ? { cover: { file: cover.file, alt: coverAlt } } : {}
}

/**
 * Composes the doctor's record and the interview, and whatever the collection lacks for them: entries of the
 * directories, the publication's record. `place` says where they go, `pictures` which files the page's pictures are now,
 * `today` is the day of publication where the page gives none, `YYYY-MM-DD`.
 */
export function composeFiles(
  page: Page,
  collection: ExistingFiles,
  place: Place,
  pictures: PictureFates,
  today: string,
): Composed {
  const { id, doctor, interview } = place
  const department = directoryEntry(
    'departments.yaml',
    collection.departments,
    page.department,
    languageOf(page.department),
  )
  const hospital = directoryEntry('hospitals.yaml', collection.hospitals, page.hospital, languageOf(page.hospital))
  const digest = digestOf(page.body)
  const doctorFile = `doctors/${doctor}.yaml`
  const interviewFile = `interviews/${interview}.md`
  const { text, guesses } = composeMarkdown(
    {
      id,
      headline: page.headline,
      doctor,
      language: page.language,
      datePublished: page.datePublished ?? place.firstImported ?? today,
      dateModified: page.dateModified,
      digest,
      editor: page.editor,
      ...coverOf(pictures),
      ...addressOf(page),
      visits: page.visits,
    },
    page.body,
    pictures,
  )
  const files = new Map<string, string>([
    ...(collection.site === undefined ? [['site.yaml', composeSite(page)] as const] : []),
    ...(department.added ? [['departments.yaml', department.text] as const] : []),
    ...(hospital.added ? [['hospitals.yaml', hospital.text] as const] : []),
    [doctorFile, composeDoctor(page, department.slug, hospital.slug)],
    [interviewFile, text],
  ])
  return {
    doctorFile,
    interviewFile,
    files,
    added: [
      `id: ${id}`,
      `digest, from the first sentences: ${digest}`,
      ...page.body.flatMap((item) => (item.type === 'addedHeading' ? [`heading: ${item.text}`] : [])),
      ...picturesAdded(page, pictures),
      ...(collection.site === undefined
        ? ['site.yaml: about, publisher and correctionsEmail, which the page does not give']
        : []),
    ],
    guesses: [
      ...page.guesses,
      ...guesses,
      ...recordGuesses(page, place.firstImported ?? today),
      ...(collection.site === undefined ? siteGuesses(page) : []),
      ...translationGuesses(page, place, collection),
    ],
  }
}

function picturesAdded(page: Page, pictures: PictureFates): string[] {
  const figures = page.body.flatMap((item) => (item.type === 'figure' ? [item] : []))
  const isStored = (number: number) => 'file' in (pictures.get(number) ?? {})
  const pending = figures.filter(({ number }) => !isStored(number)).length
  const undescribed = figures.filter(({ number, picture }) => isStored(number) && !picture?.alt).length

  return [
    ...(pending > 0 ? [`${count(pending, 'pending figure')}, each with a text in place of the picture`] : []),
    ...(pictures.has(coverNumber) && isStored(coverNumber) ? ['the alt of the cover: say what is to be seen'] : []),
    ...(undescribed > 0
      ? [`the alt of ${count(undescribed, 'figure')}, which the page does not give: say what is to be seen`]
      : []),
  ]
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Other interviews of the same doctor in the other language: one of them may be this one. */
function translationGuesses(page: Page, place: Place, collection: ExistingFiles): Guess[] {
  if (collection.interviews.includes(place.interview)) return []
  const others = collection.interviews.filter((slug) => {
    const text = collection.textOf(`interviews/${slug}.md`)
    return keyOf(text, 'doctor') === place.doctor && keyOf(text, 'language') !== page.language
  })
  return others.map((slug) => ({
    text: `interviews/${slug}.md is with the same doctor in the other language: if this is its translation, call it ${slug}.${page.language}.md (docs/writing-an-interview.md)`,
  }))
}

function recordGuesses(page: Page, today: string): Guess[] {
  const { en, zh } = page.name
  const openers = page.body.findIndex((item) => item.type !== 'figure')
  return [
    { text: 'the digest is the beginning of the text: write one' },
    { text: 'expertise is empty: take the fields from the biography' },
    ...(page.kind === 'article' && page.editor
      ? [{ text: `the article’s author, “${page.editor}”, is entered as its editor` }]
      : []),
    ...(page.facts.address?.startsWith('http:')
      ? [{ text: `the page’s address, ${page.facts.address}, is not https and was not entered as sourceUrl` }]
      : []),
    ...(page.addressedAs ? [{ text: `addressed as ${page.formOfAddress}, from “${page.addressedAs}”` }] : []),
    ...(zh ? [] : [{ text: 'the Chinese name is missing' }]),
    ...(en ? [] : [{ text: `the English name is missing; in pinyin it would be “${romanName(zh ?? '')}”` }]),
    ...(page.datePublished ? [] : [{ text: `no date on the page: ${today}, today, was taken` }]),
    ...(page.datePublished && page.datePublished > today
      ? [{ text: `the page’s date, ${page.datePublished}, lies in the future` }]
      : []),
    ...(page.onlyUpdated
      ? [{ text: 'the page gives only the day of its update: taken as the day of publication' }]
      : []),
    ...(openers > 0
      ? [
          {
            text: `the first ${openers === 1 ? 'picture stands' : `${openers} pictures stand`} above the text: is one of them the portrait or the cover?`,
          },
        ]
      : []),
    ...(page.biography.length > 0 ? [] : [{ text: 'the page has no brief: the biography is empty' }]),
  ]
}

function siteGuesses(page: Page): Guess[] {
  return [
    { text: 'site.yaml: replace correctionsEmail, corrections@example.com, with the address of the publication' },
    ...(page.siteName
      ? []
      : [{ text: `site.yaml: the page does not name the site; “${fallbackSiteName}” is assumed` }]),
    ...(page.tagline ? [] : [{ text: 'site.yaml: the page has no tagline; the name stands in its place' }]),
    ...(page.officialAccount && page.kind !== 'article'
      ? [{ text: 'site.yaml: the page points to an official account without naming it; the site’s name is assumed' }]
      : []),
  ]
}
