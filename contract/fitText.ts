import { breakLines, type Measure, unbreakable, withoutLayout } from './breakLines'
import type { Language } from './language'
import { splitGraphemes } from './splitGraphemes'

/** A size of type and its line, in the card's pixels. */
export type Step = { size: number; line: number }

export type FittedText = Step & { lines: string[] }

/** A text as large as its box allows. */
type Box = {
  width: number
  height: number
  /** From the size that is wanted to the smallest that can be read. */
  steps: readonly Step[]
  /** How wide text is at a size. */
  measure: (size: number) => Measure
  language: Language
}

/**
 * Sets a text at the first step at which all of it fits; where none does, cuts it at the smallest. The block of lines is
 * never wider or higher than the box.
 */
export function fitText(text: string, { width, height, steps, measure, language }: Box): FittedText {
  const mostAt = ({ line }: Step) => Math.floor(height / line)
  let lines: string[] = []
  const fitting = steps.find((step) => {
    lines = breakLines(text, width, measure(step.size), mostAt(step) + 1)
    return lines.length <= mostAt(step)
  })
  if (fitting) return { ...fitting, lines: balance(text, width, measure(fitting.size), lines) }
  const smallest = steps[steps.length - 1]
  if (!smallest) throw new Error('a text needs a size to be set at')
  return { ...smallest, lines: cutText(text, width, measure(smallest.size), mostAt(smallest), language) }
}

/** Two to six lines stand best at much the same length: at the narrowest width that needs no more and divides no word. */
function balance(text: string, width: number, measure: Measure, lines: string[]): string[] {
  const narrower = width * 0.96
  const divides = (piece: string) => measure(piece.trim()) > narrower
  if (lines.length < 2 || lines.length > 6 || unbreakable(withoutLayout(text)).some(divides)) return lines
  const narrow = breakLines(text, narrower, measure, lines.length + 1)
  return narrow.length === lines.length ? balance(text, narrower, measure, narrow) : lines
}

const sentenceEnd = /[.!?。！？…][’”»)\]」』）]*$/
const clauseEnd = /[,;:，；：、—–][’”»)\]」』）]*$/

/**
 * The beginning of a text in `most` lines, closed by an ellipsis: up to a sentence's end, else a clause's, as long as
 * half of what would fit is kept; else up to a word, else to a grapheme.
 */
function cutText(text: string, width: number, measure: Measure, most: number, language: Language): string[] {
  const plain = withoutLayout(text)
  const room = breakLines(plain, width, measure, most).join('').replace(/ /g, '').length
  const words = beginnings(unbreakable(plain), room)
  const half = words.filter((beginning) => beginning.length * 2 >= room)
  const candidates = [
    ...half.filter((beginning) => sentenceEnd.test(beginning)),
    ...half.filter((beginning) => clauseEnd.test(beginning)),
    ...words,
    ...beginnings(splitGraphemes(plain), room),
  ]
  let lines: string[] = []
  const fits = candidates.some((beginning) => {
    lines = breakLines(withEllipsis(beginning, language), width, measure, most + 1)
    return lines.length <= most
  })
  return fits ? lines : []
}

/** Every beginning of `room` characters at most, spaces not counted, made of whole pieces; the longest first. */
function beginnings(pieces: readonly string[], room: number): string[] {
  const found: string[] = []
  let beginning = ''
  pieces.forEach((piece) => {
    beginning += piece
    if (beginning.replace(/ /g, '').length <= room) found.unshift(beginning.trim())
  })
  return found
}

/** "He left." → "He left. …", "as he said, " → "as he said…"; in Chinese the ellipsis has six dots. */
function withEllipsis(beginning: string, language: Language): string {
  if (/…$/.test(beginning)) return beginning
  const whole = sentenceEnd.test(beginning)
  const text = whole ? beginning : beginning.replace(/[,;:，；：、—–\s]+$/, '')
  if (language === 'zh') return `${text}……`
  return whole ? `${text} …` : `${text}…`
}
