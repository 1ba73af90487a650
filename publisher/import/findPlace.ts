import { isDeepStrictEqual } from 'node:util'
import { articleAddress } from '../channel/articleAddress'
import { type ExistingFiles, importedFolder, keyOf } from './existingFiles'
import type { Page } from './recognisePage'
import { romanName, slugOf, unusedSlug } from './slugOf'
import type { SourceKind } from './sourcePage'

/** Longest slug of an interview; the contract allows more, addresses that are read aloud do not. */
export const longestSlug = 60
const longestId = 16

/** Where in the collection a page belongs, and what it was the last time. */
export interface Place {
  readonly doctor: string
  readonly interview: string
  readonly id: string
  /** What was imported from this source the last time, by path; undefined where nothing was. */
  readonly importedText: (path: string) => string | undefined
  /** The day that stands in for a date that the page does not give: that of the first import. */
  readonly firstImported?: string
}

/** The kinds whose last import is compared with this one: a page saved as HTML holds what its text holds, and more. */
const comparable: { readonly [Kind in SourceKind]: readonly SourceKind[] } = {
  text: ['text'],
  page: ['page', 'text'],
  article: ['article'],
}

/** The key of the front matter that holds a page's address. */
export const addressKeys: { readonly [Kind in SourceKind]: 'sourceUrl' | 'officialAccountUrl' | undefined } = {
  text: undefined,
  page: 'sourceUrl',
  article: 'officialAccountUrl',
}

/** The longer paragraphs of an interview's Markdown: what is not likely to stand in two interviews. */
function paragraphs(text: string | undefined): Set<string> {
  const body = (text ?? '').replace(/^---\n[\s\S]*?\n---\n/, '')
  return new Set(body.split('\n').filter((line) => line.length > 20 && !/^(?:::|#)/.test(line)))
}

/** Whether most of an imported text stands in this page too: then it is the same interview under another headline. */
function isSameText(imported: string | undefined, page: Page): boolean {
  const known = [...paragraphs(imported)]
  const lines = new Set(page.textLines.map(({ text }) => text))
  const common = known.filter((paragraph) => lines.has(paragraph.replace(/\\(?=[!-/:-@[-`{-~])/g, '')))
  return common.length >= 3 && common.length * 2 >= known.length
}

/** Whether an address of front matter is the page's: those of an article may differ in how it was opened. */
function isSameAddress(page: Page, written: string | undefined): boolean {
  const { address } = page.facts
  if (address === undefined || written === undefined) return false
  if (page.kind !== 'article') return written === address
  const named = articleAddress(written)
  return named !== undefined && isDeepStrictEqual(named, articleAddress(address))
}

/** The interview that a page was imported as, or that names the page's address: a new headline is no new interview. */
function knownInterview(page: Page, slug: string, doctor: string, collection: ExistingFiles): string | undefined {
  const key = addressKeys[page.kind]
  const named =
    key &&
    collection.interviews.find((each) => isSameAddress(page, keyOf(collection.textOf(`interviews/${each}.md`), key)))
  if (named !== undefined) return named
  for (const kind of comparable[page.kind]) {
    for (const imported of collection.importedFrom(kind)) {
      const text = collection.textOf(`${importedFolder}/${kind}/interviews/${imported}.md`)
      const sameAddress = key !== undefined && isSameAddress(page, keyOf(text, key))
      const sameText = imported === slug || (keyOf(text, 'doctor') === doctor && isSameText(text, page))
      // An editor who gave the interview another slug left its id.
      if (sameAddress || sameText) return collection.ids.get(keyOf(text, 'id') ?? '') ?? imported
    }
  }
  return collection.interviews.includes(slug) ? slug : undefined
}

/** The slug of the doctor's record. */
export function doctorSlug(page: Page): string {
  const name = page.name.en ?? (page.name.zh ? romanName(page.name.zh) : '')
  return slugOf(name, longestSlug) || 'doctor'
}

/** Finds the place of a page in the collection: that of its last import, else a new one named after doctor and headline. */
export function findPlace(page: Page, collection: ExistingFiles): Place {
  const doctor = doctorSlug(page)
  const headline = slugOf(page.headline, longestSlug)
  const slug = slugOf(headline ? `${doctor} ${headline}` : doctor, longestSlug)
  const interview = knownInterview(page, slug, doctor, collection) ?? slug
  const taken = new Set([...collection.ids].filter(([, each]) => each !== interview).map(([id]) => id))
  const importedText = (path: string) =>
    comparable[page.kind]
      .map((kind) => collection.textOf(`${importedFolder}/${kind}/${path}`))
      .find((text) => text !== undefined)
  const existing = collection.textOf(`interviews/${interview}.md`)
  const last = importedText(`interviews/${interview}.md`)
  return {
    doctor: keyOf(last, 'doctor') ?? doctor,
    interview,
    id: keyOf(existing, 'id') ?? unusedSlug(slugOf(doctor, longestId), taken, longestId),
    importedText,
    firstImported: keyOf(last, 'datePublished'),
  }
}
