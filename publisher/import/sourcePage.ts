import { type Line, readPage } from './readPage'

/** What a source is: a page of the website as text or as HTML, or an article of the official account. */
export type SourceKind = 'text' | 'page' | 'article'

/** What a page says of itself outside its text. */
export interface SourceFacts {
  readonly title?: string
  /** The website, or the official account. */
  readonly siteName?: string
  readonly author?: string
  /** A day in Shanghai, `YYYY-MM-DD`. */
  readonly datePublished?: string
  /** Where readers find it, `https://…`. */
  readonly address?: string
  /** The address of the picture that stands for it in lists and shares. */
  readonly cover?: string
}

/** A page of any source, as the recognisers read it. */
export interface SourcePage {
  readonly kind: SourceKind
  readonly lines: readonly Line[]
  readonly facts: SourceFacts
  /** What of the page has no words and cannot be taken over, for the report: “1 video”, “a link to …”. */
  readonly leftOut: readonly string[]
}

/** A page of the website saved as text. */
export function readTextPage(source: string): SourcePage {
  return { kind: 'text', lines: readPage(source), facts: {}, leftOut: [] }
}
