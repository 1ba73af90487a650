import type { BodyItem } from './bodyItem'
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
 * or that text follows, is part of the narration.
 */
export function recognisePullQuotes(items: readonly BodyItem[]): { items: BodyItem[]; guesses: Guess[] } {
  const guesses: Guess[] = []
  const result = items.map((item, index): BodyItem => {
    if (item.type !== 'paragraph' || !isQuotation(item.text)) return item
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
