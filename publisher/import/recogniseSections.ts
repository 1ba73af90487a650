import type { BodyItem } from './bodyItem'
import { beginning, type Guess } from './guess'
import { readNumber } from './numbering'
import { endsLikeSentence, isShort } from './words'

export interface Sections {
  readonly items: readonly BodyItem[]
  readonly guesses: readonly Guess[]
}

/**
 * Makes headings of short numbered lines without a full stop whose numbers count from 1. A number that repeats or skips
 * one is taken for a slip of the page, and reported; a line with any other number (“2025. A year”) is text. After the
 * conversation has begun there are headings only if there were some before, so that “1. Rest” in an answer stays text.
 */
export function recogniseSections(items: readonly BodyItem[]): Sections {
  let last = 0
  let style: string | undefined
  let inConversation = false
  const guesses: Guess[] = []
  const result = items.map((item): BodyItem => {
    if (item.type === 'speaker') inConversation = true
    if (item.type !== 'paragraph' || (inConversation && style === undefined)) return item
    const numbered = readNumber(item.text)
    if (!numbered || !isShort(numbered.text) || endsLikeSentence(numbered.text)) return item
    const { number } = numbered
    const follows = number === last + 1 && (style === undefined || style === numbered.style || !inConversation)
    const slips = last > 0 && style === numbered.style && (number === last || number === last + 2) && !inConversation
    if (!follows && !slips) return item
    if (slips)
      guesses.push({
        line: item.line.number,
        text: `section numbered ${number} after ${last}: readers see ${last + 1}`,
      })
    last = slips ? last + 1 : number
    style = numbered.style
    return { type: 'heading', numbered: true, line: item.line, label: numbered.label, text: numbered.text }
  })
  return { items: result, guesses: [...guesses, ...(style === undefined ? unnumberedHeadings(items) : [])] }
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
