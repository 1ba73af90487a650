import type { BodyItem } from './bodyItem'
import type { Piece, Place } from './pieces'
import type { ReadBack } from './readBack'
import type { Line } from './readPage'
import type { Page } from './recognisePage'
import { wordRanges, wordsOf } from './words'

/** Words of a line of the page that are in none of our files. */
export interface Unplaced {
  readonly line: number
  readonly words: string
  readonly count: number
}

export interface Verification {
  readonly wordsInSource: number
  readonly wordsPlaced: number
  readonly unplaced: readonly Unplaced[]
  /** Why the import must not be kept: words of the biography or the body lost, out of order, or from nowhere. */
  readonly failures: readonly string[]
}

interface SourceWord {
  readonly word: string
  readonly line: number
}

function covered(line: Line, pieces: readonly Piece[]): boolean[] {
  const marks = Array.from({ length: line.text.length }, () => false)
  for (const piece of pieces) marks.fill(true, piece.start, piece.end)
  return marks
}

/** Words of the page that no recogniser took. */
function unrecognised(lines: readonly Line[], pieces: readonly Piece[]): SourceWord[] {
  const byLine = new Map<Line, Piece[]>()
  for (const piece of pieces) byLine.set(piece.line, [...(byLine.get(piece.line) ?? []), piece])
  return lines.flatMap((line) => {
    if (line.pictures) return []
    const marks = covered(line, byLine.get(line) ?? [])
    return wordRanges(line.text)
      .filter(({ start, end }) => marks.slice(start, end).includes(false))
      .map(({ start, end }) => ({ word: line.text.slice(start, end), line: line.number }))
  })
}

/** For captions whose picture was moved, the line above which they stand now. */
function movedLines(body: readonly BodyItem[]): Map<Line, number> {
  return new Map(
    body.flatMap((item) =>
      item.type === 'figure' && item.caption && item.movedAbove
        ? [[item.caption.line, item.movedAbove.number - 0.5] as const]
        : [],
    ),
  )
}

function sourceWords(pieces: readonly Piece[], place: Place, moved: ReadonlyMap<Line, number>): SourceWord[] {
  const orderOf = ({ line }: Piece) => moved.get(line) ?? line.number
  return pieces
    .filter((piece) => piece.place === place)
    .sort((a, b) => orderOf(a) - orderOf(b) || a.line.number - b.line.number || a.start - b.start)
    .flatMap((piece) => wordsOf(piece.text).map((word) => ({ word, line: piece.line.number })))
}

/** Words of `source` that `written` lacks, as often as it lacks them. */
function missing(source: readonly SourceWord[], written: readonly string[]): SourceWord[] {
  const left = new Map<string, number>()
  for (const word of written) left.set(word, (left.get(word) ?? 0) + 1)
  return source.filter(({ word }) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

function compareOrder(what: string, source: readonly SourceWord[], written: readonly string[]): string[] {
  const lost = missing(source, written)
  const first = lost[0]
  if (first) return [`${lost.length} words of the ${what} are lost, the first, “${first.word}”, on line ${first.line}`]
  const differs = source.findIndex(({ word }, index) => written[index] !== word)
  const place = source[differs]
  if (place) return [`the words of the ${what} are out of order from line ${place.line} on, at “${place.word}”`]
  const extra = written.length - source.length
  return extra > 0 ? [`the ${what} has ${extra} words at its end that the page has not`] : []
}

const compact = (text: string) => text.replace(/\s+/g, '').toLowerCase()

/** Words of fields that are not in the field they should be in. */
function missingFields(pieces: readonly Piece[], { fields }: ReadBack): SourceWord[] {
  return pieces.flatMap((piece) => {
    const field = fields.get(piece.place)
    if (field === undefined || compact(field).includes(compact(piece.written ?? piece.text))) return []
    return wordsOf(piece.text).map((word) => ({ word, line: piece.line.number }))
  })
}

function byLine(words: readonly SourceWord[]): Unplaced[] {
  const lines = new Map<number, string[]>()
  for (const { word, line } of words) lines.set(line, [...(lines.get(line) ?? []), word])
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([line, list]) => ({ line, words: list.join(' '), count: list.length }))
}

/** How many words at the beginning of a block no line of the page has: all of an added heading, a name said again. */
function wordsAdded(item: BodyItem | undefined): number {
  if (item?.type === 'addedHeading') return wordsOf(item.text).length
  return item?.type === 'turn' && item.continued ? wordsOf(item.speaker.printedName ?? '').length : 0
}

/**
 * Compares the page with what was written and read back, word for word: every word of every line must belong to a piece,
 * every piece must be found in its field, and the words of biography and body must follow one another as on the page.
 * On the lines between byline and footer nothing may be lost.
 */
export function verifyWords(
  page: Pick<Page, 'lines' | 'textLines' | 'pieces' | 'body'>,
  written: ReadBack,
): Verification {
  const textLines = new Set(page.textLines.map((line) => line.number))
  const moved = movedLines(page.body)
  const body = sourceWords(page.pieces, 'body', moved)
  const biography = sourceWords(page.pieces, 'biography', moved)
  const bodyWritten = written.blocks.flatMap((words, index) => words.slice(wordsAdded(page.body[index])))
  const unread = unrecognised(page.lines, page.pieces)
  const lost = [
    ...unread,
    ...missingFields(page.pieces, written),
    ...missing(body, bodyWritten),
    ...missing(biography, written.biography),
  ]
  const inText = unread.filter(({ line }) => textLines.has(line))
  // The text of a line of pictures stands for them and is none of the page's.
  const worded = page.lines.filter(({ pictures }) => pictures === undefined)
  const wordsInSource = worded.reduce((sum, line) => sum + wordsOf(line.text).length, 0)
  return {
    wordsInSource,
    wordsPlaced: Math.max(0, wordsInSource - lost.length),
    unplaced: byLine(lost),
    failures: [
      ...written.errors,
      ...compareOrder('body', body, bodyWritten),
      ...compareOrder('biography', biography, written.biography),
      ...inText.slice(0, 1).map(({ word, line }) => `“${word}” on line ${line} belongs to nothing that was recognised`),
    ],
  }
}
