import type { Line } from './readPage'

/** Where the words of a stretch of the page go. A `label` is shown by the product itself, or is punctuation of the page. */
export type Place =
  | 'label'
  | 'neighbours'
  | 'siteName'
  | 'tagline'
  | 'headline'
  | 'name'
  | 'degrees'
  | 'post'
  | 'department'
  | 'hospital'
  | 'datePublished'
  | 'dateModified'
  | 'visits'
  | 'editor'
  | 'biography'
  | 'body'

/** A stretch of a line, from `start` to before `end` in UTF-16 units. `written` is its form in our files, if another. */
export interface Piece {
  readonly line: Line
  readonly start: number
  readonly end: number
  readonly place: Place
  readonly text: string
  readonly written?: string
}

export type Part = readonly [place: Place, text: string, written?: string]

/**
 * Cuts a line into the parts it consists of, in order. What lies between them belongs to no piece, so that the check at
 * the end finds it missing: a recogniser cannot lose a word in silence. Throws where a part is not on the line.
 */
export function piecesOf(line: Line, parts: readonly Part[]): Piece[] {
  let cursor = 0
  return parts
    .filter(([, text]) => text !== '')
    .map(([place, text, written]) => {
      const start = line.text.indexOf(text, cursor)
      if (start < 0) throw new Error(`line ${line.number} does not hold “${text}” after column ${cursor + 1}`)
      cursor = start + text.length
      return { line, start, end: cursor, place, text, written }
    })
}
