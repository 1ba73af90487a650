import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, measureSample } from '../../contract/sampleText'
import { type CardPart, cardHeight, cardWidth, type Font, layoutQuoteCard, type QuoteCard } from './quoteCard'

const card: QuoteCard = {
  language: 'en',
  siteName: 'ShanghaiDoctor',
  quote: 'I draw it thin.',
  name: 'Dr. An Shili',
  place: 'Thoracic surgery, Sample River Hospital',
  source: 'From “A map”.',
  notice: 'Information, not medical advice.',
}

const measure = ({ size }: Font) => measureSample(size / 2)

const textOf = (parts: CardPart[]) => parts.flatMap((part) => (part.kind === 'text' ? [part] : []))
const quoteSize = (quote: string) => textOf(layoutQuoteCard({ ...card, quote }, measure, false))[1]?.font.size

test('a card says everything, from the masthead to the notice, with its code where there is one', () => {
  const parts = layoutQuoteCard(card, measure, true)
  expect(
    textOf(parts)
      .map(({ text }) => text)
      .join(' '),
  ).toBe(
    'ShanghaiDoctor I draw it thin. Dr. An Shili Thoracic surgery, Sample River Hospital From “A map”. Information, not medical advice.',
  )
  expect(parts[parts.length - 1]).toEqual({ kind: 'code', left: 316, top: 454, size: 72 })
  expect(layoutQuoteCard(card, measure, false).some(({ kind }) => kind === 'code')).toBe(false)
})

test.each([
  ['a short one', 'four '.repeat(12).trim(), 36],
  ['one of more than 90 characters', 'four '.repeat(19).trim(), 30],
  ['a paragraph', 'seven '.repeat(40).trim(), 22],
  ['more than a card holds', 'seven '.repeat(400).trim(), 19],
])('%s', (_, quote, size) => {
  expect(quoteSize(quote)).toBe(size)
})

test('Chinese display is bold', () => {
  const fonts = textOf(layoutQuoteCard({ ...card, language: 'zh', quote: '画得淡一点。' }, measure, false)).map(
    ({ font }) => font,
  )
  expect(fonts.filter(({ face }) => face === 'display').every(({ bold }) => bold)).toBe(true)
})

test('whatever it says, nothing leaves the card or lies on something else', () => {
  const anyCard = fc.record({
    language: fc.constantFrom('en' as const, 'zh' as const),
    siteName: anyText,
    quote: anyText,
    name: anyText,
    place: anyText,
    source: anyText,
    notice: anyText,
  })
  fc.assert(
    fc.property(anyCard, fc.boolean(), (said, hasCode) => {
      const parts = layoutQuoteCard(said, measure, hasCode)
      const texts = textOf(parts)
      for (const { text, left, font } of texts) {
        expect(left + measure(font)(text)).toBeLessThanOrEqual(cardWidth - 32)
      }
      const edges = texts.map(({ middle, font }) => [middle - font.size / 2, middle + font.size / 2] as const)
      edges.forEach(([top, bottom], index) => {
        expect(top).toBeGreaterThanOrEqual(edges[index - 1]?.[1] ?? 34)
        expect(bottom).toBeLessThanOrEqual(cardHeight - 34)
      })
    }),
    { numRuns: 300 },
  )
})
