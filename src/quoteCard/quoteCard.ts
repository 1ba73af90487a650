import { breakLines } from '../../contract/breakLines'
import { type FittedText, fitText, type Step } from '../../contract/fitText'
import type { Language } from '../../contract/language'

/** Everything a card says, in the language of the interview. */
export type QuoteCard = {
  language: Language
  siteName: string
  quote: string
  /** Who said it, or whose interview it is from. */
  name: string
  /** Department and hospital; empty where someone else than the doctor speaks. */
  place: string
  /** The interview it is from. */
  source: string
  notice: string
}

/** The card's size, and everything else here, in pixels of the card; it is drawn at twice the size. */
export const cardWidth = 420
export const cardHeight = 560
export const cardScale = 2

/** Display is for the words of the publication (English serif, Chinese Song), plain for all others. */
export type Font = { face: 'display' | 'plain'; size: number; bold: boolean }

export type MeasureIn = (font: Font) => (text: string) => number

export type CardColour = 'paper' | 'ink' | 'ink2' | 'ink3' | 'line' | 'accent'

/** What is drawn, in order. `middle` is the height at which a line of text has its middle. */
export type CardPart =
  | { kind: 'box'; left: number; top: number; width: number; height: number; radius: number; colour: CardColour }
  | { kind: 'text'; text: string; left: number; middle: number; font: Font; colour: CardColour }
  | { kind: 'code'; left: number; top: number; size: number }

const padding = { across: 32, down: 34 }
const contentWidth = cardWidth - 2 * padding.across
const bottom = cardHeight - padding.down
const seal = 14
const sideline = { width: 2, gap: 22 }
const codeSize = 72
/** Least air above and below the quotation with its speaker. */
const air = 28

/** A quotation of up to 90 characters begins at the first size, a longer one at the second. */
const quoteSteps: readonly Step[] = [
  { size: 36, line: 48 },
  { size: 30, line: 42 },
  { size: 26, line: 37 },
  { size: 22, line: 32 },
  { size: 19, line: 28 },
]
const longQuote = 90

/** Lays a card out: the quotation as large as it can be between the masthead and the foot. Nothing leaves the card. */
export function layoutQuoteCard(card: QuoteCard, measure: MeasureIn, hasCode: boolean): CardPart[] {
  const { language } = card
  const display = (size: number): Font => ({ face: 'display', size, bold: language === 'zh' })
  const plain = (size: number, bold = false): Font => ({ face: 'plain', size, bold })
  const small = (text: string, step: Step, bold: boolean, width: number, lines: number) =>
    fitText(text, {
      width,
      height: step.line * lines,
      steps: [step],
      measure: (size) => measure(plain(size, bold)),
      language,
    })

  const footWidth = hasCode ? contentWidth - codeSize - 16 : contentWidth
  const source = small(card.source, { size: 14, line: 20 }, false, footWidth, 3)
  const notice = small(card.notice, { size: 14, line: 20 }, false, footWidth, 2)
  const footHeight = Math.max(heightOf(source) + heightOf(notice), hasCode ? codeSize : 0)
  const footTop = bottom - footHeight
  const ruleTop = footTop - 18

  const indent = sideline.width + sideline.gap
  const quoteWidth = contentWidth - indent
  const name = small(card.name, { size: 16, line: 24 }, true, quoteWidth, 2)
  const place = small(card.place, { size: 16, line: 24 }, false, quoteWidth, 3)
  const speakerHeight = 24 + heightOf(name) + heightOf(place)

  const mastheadBottom = padding.down + 24
  const room = ruleTop - mastheadBottom - 2 * air
  const quote = fitText(card.quote, {
    width: quoteWidth,
    height: room - speakerHeight,
    steps: card.quote.length > longQuote ? quoteSteps.slice(1) : quoteSteps,
    measure: (size) => measure(display(size)),
    language,
  })
  const quoteHeight = heightOf(quote)
  const quoteTop = mastheadBottom + air + Math.floor((room - speakerHeight - quoteHeight) / 2)
  const left = padding.across
  const nameTop = quoteTop + quoteHeight + 24
  const siteName = breakLines(card.siteName, contentWidth - seal - 10, measure(display(17)), 1)

  return [
    box(0, 0, cardWidth, cardHeight, 'paper'),
    { ...box(left, padding.down + (24 - seal) / 2, seal, seal, 'accent'), radius: 2 },
    ...lines({ size: 17, line: 24, lines: siteName }, left + seal + 10, padding.down, display(17), 'ink'),
    box(left, quoteTop, sideline.width, quoteHeight, 'accent'),
    ...lines(quote, left + indent, quoteTop, display(quote.size), 'ink'),
    ...lines(name, left + indent, nameTop, plain(16, true), 'ink'),
    ...lines(place, left + indent, nameTop + heightOf(name), plain(16), 'ink2'),
    box(left, ruleTop, contentWidth, 1, 'line'),
    ...lines(source, left, footTop, plain(14), 'ink3'),
    ...lines(notice, left, footTop + heightOf(source), plain(14), 'ink3'),
    ...(hasCode ? [{ kind: 'code' as const, left: left + contentWidth - codeSize, top: footTop, size: codeSize }] : []),
  ]
}

function heightOf({ line, lines }: FittedText): number {
  return line * lines.length
}

function box(left: number, top: number, width: number, height: number, colour: CardColour) {
  return { kind: 'box' as const, left, top, width, height, radius: 0, colour }
}

function lines(text: FittedText, left: number, top: number, font: Font, colour: CardColour): CardPart[] {
  return text.lines.map((line, index) => ({
    kind: 'text',
    text: line,
    left,
    middle: top + (index + 0.5) * text.line,
    font,
    colour,
  }))
}
