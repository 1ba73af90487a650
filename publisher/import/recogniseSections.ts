import type { BodyItem, Heading, Paragraph } from './bodyItem'
import { beginning, type Guess } from './guess'
import { readNumber } from './numbering'
import { endsLikeSentence, isShort } from './words'

export interface Sections {
  readonly items: readonly BodyItem[]
  readonly guesses: readonly Guess[]
}

/** What the editors' format keeps for itself at the end of a heading: such a line stays text. */
const attributes = /\{[.#][^}]*\}$/

/**
 * Makes headings of short numbered lines without a full stop whose numbers count from 1. A number that repeats or skips
 * one is taken for a slip of the page, and reported; a line with any other number (“2025. A year”) is text. Lines that
 * the page itself sets as headings are headings without a number. After the conversation has begun there are headings
 * only if there were some before, so that “1. Rest” in an answer stays text.
 */
export function recogniseSections(items: readonly BodyItem[]): Sections {
  let last = 0
  let style: string | undefined
  let inConversation = false
  let hasTitles = false
  const guesses: Guess[] = []
  const numbered = items.map((item, index): BodyItem => {
    if (item.type === 'speaker') inConversation = true
    if (item.type !== 'paragraph') return item
    const isTitle = isSetAsHeading(item, items, index)
    if (isTitle && !inConversation) hasTitles = true
    if (inConversation && style === undefined) return item
    const read = readNumber(item.text)
    if (!read || !isShort(read.text) || endsLikeSentence(read.text) || attributes.test(read.text)) return item
    const { number } = read
    const follows = number === last + 1 && (style === undefined || style === read.style || !inConversation)
    const slips = last > 0 && style === read.style && (number === last || number === last + 2) && !inConversation
    if (!follows && !slips) return item
    if (slips)
      guesses.push({
        line: item.line.number,
        text: `section numbered ${number} after ${last}: readers see ${last + 1}`,
      })
    last = slips ? last + 1 : number
    style = read.style
    return { type: 'heading', numbered: true, line: item.line, label: read.label, text: read.text }
  })
  const titled = titledHeadings(numbered, hasTitles)
  const found = titled.filter((item): item is Heading => item.type === 'heading' && !item.numbered)
  if (found.length > 0) {
    guesses.push({
      line: found[0]?.line.number,
      text: `set as headings, as the page sets them: ${found.map(({ text }) => `“${beginning(text, 30)}”`).join(', ')}`,
    })
  }
  const isBare = style === undefined && found.length === 0
  return { items: titled, guesses: [...guesses, ...(isBare ? unnumberedHeadings(items) : [])] }
}

/** Whether the page sets a line as a heading, with something below it: not one of many bold lines, nor the last. */
function isSetAsHeading(item: Paragraph, items: readonly BodyItem[], index: number): boolean {
  if (item.line.look?.heading === undefined || item.label !== undefined || attributes.test(item.text)) return false
  const isBold = (other: BodyItem | undefined) => other?.type === 'paragraph' && other.line.look?.heading === 7
  const isAmongBold = isBold(item) && isBold(items[index - 1]) && isBold(items[index + 1])
  const follows = items.slice(index + 1).some((other) => other.type !== 'figure')
  return follows && !isAmongBold
}

/** The lines that the page sets as headings, of level 3 where it has higher ones. */
function titledHeadings(items: readonly BodyItem[], allowedInConversation: boolean): BodyItem[] {
  let inConversation = false
  const isTitle = items.map((item, index) => {
    if (item.type === 'speaker') inConversation = true
    return item.type === 'paragraph' && (!inConversation || allowedInConversation) && isSetAsHeading(item, items, index)
  })
  const rankOf = (item: BodyItem, index: number) =>
    item.type === 'heading' ? 0 : item.type === 'paragraph' && isTitle[index] ? item.line.look?.heading : undefined
  const ranks = items.map(rankOf)
  const highest = Math.min(...ranks.filter((rank) => rank !== undefined))
  return items.map((item, index): BodyItem => {
    const rank = ranks[index]
    if (item.type !== 'paragraph' || rank === undefined) return item
    const isBelow = rank > highest && ranks.slice(0, index).includes(highest)
    return { ...item, type: 'heading', numbered: false, ...(isBelow && { level: 3 }) }
  })
}

/** On a page without numbers, lines that look like headings: left as text, because only an editor can tell. */
function unnumberedHeadings(items: readonly BodyItem[]): Guess[] {
  return items.flatMap((item, index) => {
    const next = items[index + 1]
    const looksLikeHeading =
      item.type === 'paragraph' &&
      next?.type === 'paragraph' &&
      isShort(item.text, 10) &&
      !/[.!?。！？”"’'…;；,，:：]$/.test(item.text) &&
      !isShort(next.text)
    return looksLikeHeading
      ? [{ line: item.line.number, text: `“${beginning(item.text)}” is text: should it be a heading?` }]
      : []
  })
}
