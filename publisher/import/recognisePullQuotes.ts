import type { BodyItem, Paragraph } from './bodyItem'
import { beginning, type Guess } from './guess'
import { isShort } from './words'

/** A text that is one quotation from its first mark to its last; quotations inside it have other marks. */
const quotations = [/^“[^“”]+”$/, /^"[^"]+"$/, /^「[^「」]+」$/, /^『[^『』]+』$/]

function isQuotation(text: string): boolean {
  return quotations.some((pattern) => pattern.test(text)) && isShort(text, 60)
}

/**
 * Makes pull quotes of quotations that stand alone at the end of the introduction or of a section: a picture or none
 * after them, and then a heading, the conversation or the end. One that the paragraph before leads up to with a colon,
 * or that text follows, is part of the narration. A page that sets a short paragraph apart as a quotation says so itself.
 */
export function recognisePullQuotes(items: readonly BodyItem[]): { items: BodyItem[]; guesses: Guess[] } {
  const guesses: Guess[] = []
  const result = items.map((item, index): BodyItem => {
    if (item.type !== 'paragraph') return item
    if (item.line.look?.quotation) return setApart(item, items[index - 1], items[index + 1], guesses)
    if (!isQuotation(item.text)) return item
    const before = items[index - 1]
    const after = items.slice(index + 1).find((other) => other.type !== 'figure')
    const endsSection = after === undefined || !['paragraph', 'list', 'pullQuote'].includes(after.type)
    const isLedUpTo = before?.type === 'paragraph' && /[:：,，—]$/.test(before.text)
    if (!endsSection || isLedUpTo) return item
    guesses.push({ line: item.line.number, text: `set as a pull quote: ${beginning(item.text)}` })
    return { ...item, type: 'pullQuote' }
  })
  return { items: result, guesses }
}

/** What the page sets apart: a pull quote where it is one short paragraph, else text, for an editor to decide. */
function setApart(
  item: Paragraph,
  before: BodyItem | undefined,
  after: BodyItem | undefined,
  guesses: Guess[],
): BodyItem {
  const isPart = (other: BodyItem | undefined) => other?.type === 'paragraph' && other.line.look?.quotation === true
  const isWhole = !isPart(before) && !isPart(after) && isShort(item.text, 60)
  const what = isWhole ? 'set as a pull quote' : 'set apart as a quotation on the page, and text here'
  guesses.push({ line: item.line.number, text: `${what}: ${beginning(item.text)}` })
  return isWhole ? { ...item, type: 'pullQuote' } : item
}
