import type { FormOfAddress } from '../../contract/directory'
import type { Language } from '../../contract/language'
import { type BodyItem, paragraphOf, piecesOfItem } from './bodyItem'
import type { DoctorName } from './doctorName'
import type { Guess } from './guess'
import { ImportProblem } from './importProblem'
import type { Piece } from './pieces'
import type { Line } from './readPage'
import { recogniseBody } from './recogniseBody'
import { recogniseByline } from './recogniseByline'
import { recogniseDates } from './recogniseDates'
import { recogniseFooter } from './recogniseFooter'
import { recogniseHeadline } from './recogniseHeadline'
import { recogniseIntroduction } from './recogniseIntroduction'
import { recogniseMasthead } from './recogniseMasthead'
import type { SourceFacts, SourceKind, SourcePage } from './sourcePage'
import { languageOf } from './words'

/** All that a page of the site says, each thing in its field, with the stretches of text it was read from. */
export interface Page {
  readonly kind: SourceKind
  readonly facts: SourceFacts
  readonly leftOut: readonly string[]
  readonly lines: readonly Line[]
  /** The lines between byline and footer, which hold the text itself. */
  readonly textLines: readonly Line[]
  readonly language: Language
  readonly siteName?: string
  readonly tagline?: string
  readonly officialAccount: boolean
  readonly headline: string
  readonly name: DoctorName
  readonly formOfAddress: FormOfAddress
  /** The word that says how the doctor is addressed, where there is one. */
  readonly addressedAs?: string
  readonly degrees: readonly string[]
  readonly post: string
  readonly department: string
  readonly hospital: string
  readonly biography: readonly string[]
  readonly datePublished?: string
  readonly dateModified?: string
  /** Whether the only date is that of an update. */
  readonly onlyUpdated: boolean
  readonly visits?: number
  readonly editor?: string
  readonly body: readonly BodyItem[]
  readonly previous?: string
  readonly next?: string
  readonly pieces: readonly Piece[]
  readonly guesses: readonly Guess[]
}

/** Reads a page of any source. Throws an ImportProblem where it is not the page of an interview. */
export function recognisePage({ kind, lines, facts, leftOut }: SourcePage): Page {
  if (lines.length === 0) throw new ImportProblem('the file is empty: save the page of an interview and try again')
  const headline = recogniseHeadline(lines, facts.title)
  const byline = recogniseByline(headline.byline, headline.name)
  const headlineAt = lines.indexOf(headline.line)
  const bylineAt = lines.indexOf(headline.byline)
  const footer = recogniseFooter(lines, bylineAt + 1)
  // An article has no head of its own: whatever stands above the byline is its beginning.
  const isArticle = kind === 'article'
  const name: DoctorName = { ...headline.name, ...(byline.nameZh && { zh: byline.nameZh }) }

  const around = [
    ...lines.slice(0, headlineAt),
    ...lines.slice(headlineAt + 1, bylineAt),
    ...lines.slice(bylineAt + 1, bylineAt + 3),
  ]
  const dates = recogniseDates(around)
  const dated = new Set(dates.pieces.map((piece) => piece.line))
  const masthead = recogniseMasthead(lines.slice(0, headlineAt).filter((line) => !dated.has(line)))
  const below = lines.slice(headlineAt + 1, bylineAt).filter((line) => !dated.has(line))
  const following = lines.slice(bylineAt + 1, footer.start).filter((line) => !dated.has(line))
  const introduction = recogniseIntroduction(following)
  const paragraphs = [...below.map(paragraphOf), ...introduction.body]
  const language = languageOf(paragraphs.map((paragraph) => paragraph.text).join(' '))
  const body = recogniseBody(paragraphs, { name, siteName: masthead.siteName ?? facts.siteName }, language)
  if (!body.items.some((item) => item.type !== 'figure' && item.type !== 'addedHeading')) {
    throw new ImportProblem('there is no text below the byline: save the whole page of the interview and try again')
  }
  return {
    kind,
    facts,
    leftOut,
    lines,
    textLines: [
      ...(isArticle ? lines.slice(headlineAt + 1, bylineAt) : []),
      ...lines.slice(bylineAt + 1, footer.start),
    ],
    language,
    siteName: masthead.siteName ?? facts.siteName,
    tagline: masthead.tagline,
    officialAccount: footer.officialAccount || isArticle,
    headline: headline.headline,
    name,
    formOfAddress: headline.formOfAddress,
    addressedAs: headline.addressedAs,
    degrees: byline.degrees,
    post: byline.post,
    department: byline.department,
    hospital: byline.hospital,
    biography: introduction.biography,
    datePublished: dates.datePublished ?? facts.datePublished,
    dateModified: dates.dateModified,
    onlyUpdated: dates.onlyUpdated,
    visits: dates.visits,
    editor: dates.editor ?? facts.author,
    body: body.items,
    previous: footer.previous,
    next: footer.next,
    pieces: [
      ...masthead.pieces,
      ...headline.pieces,
      ...dates.pieces,
      ...byline.pieces,
      ...introduction.pieces,
      ...body.items.flatMap(piecesOfItem),
      ...footer.pieces,
    ],
    guesses: [
      ...(headline.addressedAs
        ? []
        : [{ line: headline.line.number, text: 'no form of address on the page: “doctor” is assumed' }]),
      ...byline.guesses,
      ...introduction.guesses,
      ...(isArticle ? [] : below)
        .filter((line) => body.items.some((item) => item.type === 'paragraph' && item.line === line))
        .map((line) => ({
          line: line.number,
          text: 'stands above the byline and was placed at the beginning of the text',
        })),
      ...body.guesses,
    ],
  }
}
