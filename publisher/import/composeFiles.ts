import { composeDoctor } from './composeDoctor'
import { composeMarkdown } from './composeMarkdown'
import { composeSite, fallbackSiteName } from './composeSite'
import { digestOf } from './digestOf'
import { directoryEntry } from './directoryEntry'
import type { ExistingFiles } from './existingFiles'
import type { Guess } from './guess'
import type { Page } from './recognisePage'
import { romanName, slugOf, unusedSlug } from './slugOf'
import { languageOf } from './words'

/** Longest slug of an interview; the contract allows more, addresses that are read aloud do not. */
export const longestSlug = 60
const longestId = 16

/** The files an import makes, by their paths inside the collection, and what in them is not the page's. */
export interface Composed {
  readonly doctorFile: string
  readonly interviewFile: string
  readonly files: ReadonlyMap<string, string>
  /** What the importer added, for the report. */
  readonly added: readonly string[]
  readonly guesses: readonly Guess[]
}

function slugsOf(page: Page): { doctor: string; interview: string } {
  const name = page.name.en ?? (page.name.zh ? romanName(page.name.zh) : '')
  const doctor = slugOf(name, longestSlug) || 'doctor'
  const headline = slugOf(page.headline, longestSlug)
  return { doctor, interview: slugOf(headline ? `${doctor} ${headline}` : doctor, longestSlug) }
}

/**
 * Composes the doctor's record and the interview, and whatever the collection lacks for them: entries of the
 * directories, the publication's record. `today` is the day of publication where the page gives none, `YYYY-MM-DD`.
 */
export function composeFiles(page: Page, collection: ExistingFiles, today: string): Composed {
  const slugs = slugsOf(page)
  const taken = new Set([...collection.ids].filter(([, slug]) => slug !== slugs.interview).map(([id]) => id))
  const id = unusedSlug(slugOf(slugs.doctor, longestId), taken, longestId)
  const department = directoryEntry(
    'departments.yaml',
    collection.departments,
    page.department,
    languageOf(page.department),
  )
  const hospital = directoryEntry('hospitals.yaml', collection.hospitals, page.hospital, languageOf(page.hospital))
  const digest = digestOf(page.body)
  const doctorFile = `doctors/${slugs.doctor}.yaml`
  const interviewFile = `interviews/${slugs.interview}.md`
  const frontMatter = {
    id,
    headline: page.headline,
    doctor: slugs.doctor,
    language: page.language,
    datePublished: page.datePublished ?? today,
    dateModified: page.dateModified,
    digest,
    editor: page.editor,
    visits: page.visits,
  }
  const files = new Map<string, string>([
    ...(collection.site === undefined ? [['site.yaml', composeSite(page)] as const] : []),
    ...(department.added ? [['departments.yaml', department.text] as const] : []),
    ...(hospital.added ? [['hospitals.yaml', hospital.text] as const] : []),
    [doctorFile, composeDoctor(page, department.slug, hospital.slug)],
    [interviewFile, composeMarkdown(frontMatter, page.body)],
  ])
  return {
    doctorFile,
    interviewFile,
    files,
    added: [
      `id: ${id}`,
      `digest, from the first sentences: ${digest}`,
      ...page.body.flatMap((item) => (item.type === 'addedHeading' ? [`heading: ${item.text}`] : [])),
      ...picturesAdded(page),
      ...(collection.site === undefined
        ? ['site.yaml: about, publisher and correctionsEmail, which the page does not give']
        : []),
    ],
    guesses: [
      ...page.guesses,
      ...recordGuesses(page, today),
      ...(collection.site === undefined ? siteGuesses(page) : []),
    ],
  }
}

function picturesAdded(page: Page): string[] {
  const count = page.body.filter((item) => item.type === 'figure').length
  return count > 0
    ? [`${count} pending ${count === 1 ? 'figure' : 'figures'}, each with a text in place of the picture`]
    : []
}

function recordGuesses(page: Page, today: string): Guess[] {
  const { en, zh } = page.name
  const openers = page.body.findIndex((item) => item.type !== 'figure')
  return [
    { text: 'the digest is the beginning of the text: write one' },
    { text: 'expertise is empty: take the fields from the biography' },
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
    ...(page.officialAccount
      ? [{ text: 'site.yaml: the page points to an official account without naming it; the site’s name is assumed' }]
      : []),
  ]
}
