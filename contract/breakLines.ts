import { splitGraphemes } from './splitGraphemes'

/** Width of a run of text. Its unit is that of the box it is broken for. */
export type Measure = (text: string) => number

/** Never at the beginning of a line: closing marks, and what belongs to the word before (w3.org/TR/clreq/#line_breaking). */
const closing = /^[,.:;!?%‰°’”»)\]}、。，．：；！？％〉》」』】〕〗〙〛）］｝～·•…]/

/** Never at the end of a line: opening marks. */
const opening = /[‘“«([{〈《「『【〔〖〘〚（［｛$¥￥#]$/

/** A sign of two halves: 破折号 and 省略号 stay whole. */
const paired = /^(——|……|--)$/

/** Chinese characters, full-width forms, emoji: a line may end before and after each. Korean breaks at spaces. */
function standsAlone(grapheme: string): boolean {
  const point = grapheme.codePointAt(0) ?? 0
  return (
    (point >= 0x2600 && point <= 0x27bf) ||
    (point >= 0x2e80 && point <= 0x9fff) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe30 && point <= 0xfe4f) ||
    (point >= 0xff00 && point <= 0xffef) ||
    point >= 0x1f000
  )
}

/** Whether a line may end between two graphemes, with spaces between them or without. */
function mayBreak(before: string, after: string, spaced: boolean): boolean {
  if (opening.test(before) || closing.test(after)) return false
  if (spaced) return true
  if (paired.test(before + after)) return false
  return standsAlone(before) || standsAlone(after) || /^[-–—/]$/.test(before)
}

/** What no line may divide: words with their marks, single Chinese characters with theirs. Joined, they are the text. */
export function unbreakable(text: string): string[] {
  const pieces: string[] = []
  let before = ''
  let spaced = false
  splitGraphemes(text).forEach((grapheme) => {
    const isSpace = grapheme === ' '
    if (pieces.length === 0 || (!isSpace && mayBreak(before, grapheme, spaced))) pieces.push(grapheme)
    else pieces[pieces.length - 1] += grapheme
    spaced = isSpace
    if (!isSpace) before = grapheme
  })
  return pieces
}

/** A text on one line as a page would show it: spaces and line breaks run together. A no-break space stays. */
export function withoutLayout(text: string): string {
  return trimmed(text.replace(/[ \t\n\v\f\r\u2028\u2029]+/g, ' '))
}

/** Without the spaces at both ends. Others than the plain one, which `trim` takes too, are characters of the text. */
function trimmed(text: string): string {
  return text.replace(/^ +| +$/g, '')
}

/**
 * Breaks a text into lines that are no wider than `width`, as full as they can be. A piece that is wider than a line is
 * broken between graphemes; a single grapheme that is wider stands alone. Stops after `most` lines: joined without
 * spaces, the lines are then the beginning of the text.
 */
export function breakLines(text: string, width: number, measure: Measure, most = 1e3): string[] {
  const lines: string[] = []
  let line = ''
  const fits = (more: string) => measure(trimmed(line + more)) <= width
  const endLine = () => {
    lines.push(trimmed(line))
    line = ''
  }
  /** Adds what fits to the line, or to the next; false once there are lines enough. */
  const add = (piece: string): boolean => {
    if (line && !fits(piece)) endLine()
    if (lines.length >= most) return false
    const pieces = fits(piece) ? [] : splitGraphemes(piece)
    if (pieces.length > 1) return pieces.every(add)
    line += piece
    return true
  }
  if (unbreakable(withoutLayout(text)).every(add) && line) endLine()
  return lines
}
