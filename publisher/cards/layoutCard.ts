import { unbreakable, withoutLayout } from '../../contract/breakLines'
import { type FittedText, fitText, type Step } from '../../contract/fitText'
import { splitGraphemes } from '../../contract/splitGraphemes'
import { type Card, type Cut, cardSizes, type Words } from './card'
import type { Face } from './cardFonts'

export type Box = { left: number; top: number; width: number; height: number }
export type Colour = keyof typeof colours

/** The look's tokens by day: a card has one look, in chats light and dark. */
export const colours = { paper: '#FBFBF8', ink: '#16181B', ink2: '#45484D', accent: '#B3281A' }

/** A line of text; `line` is the height of its box. */
export type TextPart = {
  text: string
  face: Face
  size: number
  line: number
  colour: Colour
  left: number
  top: number
}

export type CardLayout = { texts: TextPart[]; seal: Box; picture: Box }

/** How wide a text is, in the card's pixels. */
export type MeasureIn = (face: Face, size: number) => (text: string) => number

const steps = (...sizes: [size: number, line: number][]): Step[] => sizes.map(([size, line]) => ({ size, line }))

/** Sizes from the one that is wanted to the smallest that can be read in a chat, where a card is 210 pixels wide. */
const publicationSteps = steps([21, 26], [19, 24], [17, 22])
const titleSteps = {
  en: steps([46, 50], [42, 46], [38, 42], [34, 38], [31, 35], [28, 32], [25, 29], [22, 26], [20, 23], [18, 21]),
  zh: steps([44, 57], [40, 52], [36, 47], [32, 42], [29, 38], [26, 34], [23, 30], [20, 26], [18, 24]),
}
const leadSteps = steps([25, 30], [22, 27], [20, 24], [18, 22])
const restSteps = steps([20, 26], [18, 23], [16, 20])

/** A size this much smaller is worth it where it takes a line less. */
const worthALine = 0.8

/** Lines of the largest size that the name below may take, and each place. */
const nameLines = 4
const placeLines = 3

const margin = { left: 28, right: 14, down: 26 }
/** How wide the paper is on which the words stand; the picture fills the rest of the card. */
const paperWidth: Record<Cut, { upright: number; flat: number }> = {
  message: { upright: 232, flat: 336 },
  timeline: { upright: 214, flat: 258 },
}

const seal = 14
const sealGap = 10
const gap = 20
const titleGap = 10
const uprightSizes = { largest: 72, smallest: 48 }
/** From one character of an upright name to the next, in its size. */
const uprightPitch = 1.08
/** A longer name, one that was transliterated, is read along the line. */
const uprightName = /^\p{Script=Han}{2,4}$/u

/** Lays a card out. Nothing leaves the card; words that are too long are set smaller, then on more lines, then cut. */
export function layoutCard(card: Card, cut: Cut, measure: MeasureIn): CardLayout {
  return layoutUpright(card, cut, measure) ?? layoutFlat(card, cut, measure)
}

/** With the name of a doctor as on a spine, from top to bottom; undefined where there is no such name or no room. */
function layoutUpright(card: Card, cut: Cut, measure: MeasureIn): CardLayout | undefined {
  const [name, ...others] = card.titles
  if (card.subject !== 'doctor' || !name || !uprightName.test(name.text)) return undefined
  const { texts, top, bottom, ...frame } = frameOf({ ...card, who: others[0] ?? card.who }, cut, 'upright', measure)
  const characters = splitGraphemes(name.text)
  const fitting = Math.floor((bottom - top) / (characters.length * uprightPitch))
  if (fitting < uprightSizes.smallest) return undefined
  const size = Math.min(uprightSizes.largest, fitting)
  const line = Math.round(size * uprightPitch)
  const face: Face = { language: 'zh', display: true }
  const upright = characters.map((text, index): TextPart => {
    return { text, face, size, line, colour: 'ink', left: margin.left, top: top + index * line }
  })
  return { ...frame, texts: [...texts, ...upright] }
}

function layoutFlat(card: Card, cut: Cut, measure: MeasureIn): CardLayout {
  const { texts, top, bottom, ...frame } = frameOf(card, cut, 'flat', measure)
  const width = wordsWidth(cut, 'flat')
  const [first, second] = card.titles
  if (!first) return { ...frame, texts }
  const other = second && inLines(second, leadSteps, { width, lines: nameLines }, true, measure)
  const otherHeight = other ? titleGap + heightOf(other) : 0
  const height = bottom - top - otherHeight
  const main = fitWords(first, titleSteps[first.language], { width, height }, true, measure)
  return {
    ...frame,
    texts: [
      ...texts,
      ...place(main, top, 'ink'),
      ...(other ? place(other, top + heightOf(main) + titleGap, 'ink2') : []),
    ],
  }
}

type Frame = CardLayout & { top: number; bottom: number }

/** What all cards have: the picture, the seal with our name above, who and where below; and the room between them. */
function frameOf({ publication, who, where }: Card, cut: Cut, kind: 'upright' | 'flat', measure: MeasureIn): Frame {
  const { width, height } = cardSizes[cut]
  const paper = paperWidth[cut][kind]
  const textWidth = wordsWidth(cut, kind)
  const indent = seal + sealGap
  const masthead =
    publication && inLines(publication, publicationSteps, { width: textWidth - indent, lines: 1 }, true, measure)
  const mastheadHeight = masthead?.line ?? seal
  const foot = [
    ...(who
      ? [
          {
            colour: 'ink' as const,
            text: inLines(who, leadSteps, { width: textWidth, lines: nameLines }, true, measure),
          },
        ]
      : []),
    ...alike(where, textWidth, measure).map((text) => ({ colour: 'ink2' as const, text })),
  ]
  const heights = foot.map(({ text }) => heightOf(text))
  const footTop = height - margin.down - sumOf(heights)
  return {
    picture: { left: paper, top: 0, width: width - paper, height },
    seal: { left: margin.left, top: margin.down + (mastheadHeight - seal) / 2, width: seal, height: seal },
    texts: [
      ...(masthead ? place(masthead, margin.down, 'ink', indent) : []),
      ...foot.flatMap(({ text, colour }, index) => place(text, footTop + sumOf(heights.slice(0, index)), colour)),
    ],
    top: margin.down + mastheadHeight + gap,
    bottom: foot.length > 0 ? footTop - gap : height - margin.down,
  }
}

/** Lines of one rank, in one size. */
function alike(all: readonly Words[], width: number, measure: MeasureIn): SetText[] {
  const wanted = all.map((words) => inLines(words, restSteps, { width, lines: placeLines }, false, measure))
  const size = Math.min(...wanted.map((text) => text.size))
  const height = (restSteps[0]?.line ?? 0) * placeLines
  const steps = restSteps.filter((step) => step.size === size)
  return all.map((words) => fitWords(words, steps, { width, height }, false, measure))
}

const wordsWidth = (cut: Cut, kind: 'upright' | 'flat'): number => paperWidth[cut][kind] - margin.left - margin.right

type SetText = FittedText & { face: Face }

/** A text in a number of lines of the wanted size, or in what of smaller ones has room there. */
function inLines(
  words: Words,
  wanted: Step[],
  { width, lines }: { width: number; lines: number },
  display: boolean,
  measure: MeasureIn,
): SetText {
  return fitWords(words, wanted, { width, height: (wanted[0]?.line ?? 0) * lines }, display, measure)
}

function fitWords(
  { text, language }: Words,
  wanted: Step[],
  { width, height }: { width: number; height: number },
  display: boolean,
  measure: MeasureIn,
): SetText {
  const face: Face = { language, display }
  const pieces = unbreakable(withoutLayout(text))
  // A smaller size is better than a word in two pieces.
  const whole = wanted.filter(({ size }) => pieces.every((piece) => measure(face, size)(piece.trim()) <= width))
  const possible = whole.length > 0 ? whole : wanted
  const set = (steps: Step[]) =>
    fitText(text, { width, height, steps, measure: (size) => measure(face, size), language })
  const largest = set(possible)
  const others = possible.filter(({ size }) => size < largest.size && size >= largest.size * worthALine)
  const shortest = [largest, ...others.map((step) => set([step]))].reduce((best, next) =>
    next.lines.length < best.lines.length ? next : best,
  )
  return { ...shortest, face }
}

const heightOf = ({ line, lines }: FittedText): number => line * lines.length

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

function place({ lines, size, line, face }: SetText, top: number, colour: Colour, indent = 0): TextPart[] {
  const left = margin.left + indent
  return lines.map((text, index) => ({ text, face, size, line, colour, left, top: top + index * line }))
}
