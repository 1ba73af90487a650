import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, visitTerms } from '../../contract/searchText'
import { cutText } from './cutText'

const lengthOf = (text: string) => text.length
const cut = (text: string, most: number) => Array.from(cutText(text, most, lengthOf), (part) => part.text)

test.each([
  ['sentences that fit', 'She waits. He reads.', ['She waits. ', 'He reads.']],
  [
    'a long one, in parts about as long, where a space stands',
    'She waits for the lamp and the lamp is there.',
    ['She waits for …', '… the lamp and …', '… the lamp is there.'],
  ],
  [
    'Chinese, at its commas',
    '她等了一天，他读了一天的书，灯一直亮着，没有人来。',
    ['她等了一天，他读了一天的书， …', '… 灯一直亮着，没有人来。'],
  ],
  [
    'Chinese without a break: the character between is in both parts',
    '一二三四五六七八九十百千万亿一二三四五六七',
    ['一二三四五六七八九十百 …', '… 百千万亿一二三四五六七'],
  ],
])('%s', (_, text, parts) => {
  expect(cut(text, 20)).toEqual(parts)
})

const termsOf = (texts: readonly string[]) => {
  const terms = new Set<string>()
  for (const text of texts) visitTerms(foldText(text), (term) => terms.add(term))
  return terms
}

test('no part is longer than it may be, and every word and every pair of the text stands in one', () => {
  const word = fc.constantFrom(
    'lamp',
    'follow-up',
    'she’s',
    '3,000',
    '3.5',
    '心肺',
    '一二三四五六七八九',
    '𠮷',
    'ＣＴ',
    'é',
  )
  const between = fc.constantFrom(' ', '，', '. ', '。', ' — ', '', '“')
  const text = fc.array(fc.tuple(word, between)).map((all) => all.flat().join(''))
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 80 }), (any, most) => {
      const parts = cut(any, most)
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(most)
      const kept = termsOf(parts)
      for (const term of termsOf([any])) expect(kept).toContain(term)
    }),
    { numRuns: 500 },
  )
})
