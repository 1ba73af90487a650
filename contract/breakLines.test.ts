import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines, unbreakable, withoutLayout } from './breakLines'
import { anyText, measureSample } from './sampleText'
import { splitGraphemes } from './splitGraphemes'

test.each([
  ['a quiet ward', ['a ', 'quiet ', 'ward']],
  ['well-known, she said.', ['well-', 'known, ', 'she ', 'said.']],
  ['“Wait” (he said)', ['“Wait” ', '(he ', 'said)']],
  ['don’t', ['don’t']],
  ['一呼一吸，之间。', ['一', '呼', '一', '吸，', '之', '间。']],
  ['他说：“等一等。”', ['他', '说：', '“等', '一', '等。”']],
  ['《小切口》', ['《小', '切', '口》']],
  ['她想——算了……好', ['她', '想', '——', '算', '了……', '好']],
  ['用CT扫描', ['用', 'CT', '扫', '描']],
  ['3,200 例，100%', ['3,200 ', '例，', '100%']],
  ['好👍🏽，再见🇨🇳', ['好', '👍🏽，', '再', '见', '🇨🇳']],
  ['20 mg', ['20 ', 'mg']],
])('%s is divided into %j', (text, pieces) => {
  expect(unbreakable(text)).toEqual(pieces)
})

// Ten units to a Latin letter, twenty to a Chinese one.
test.each([
  ['to be or not', 60, ['to be', 'or not']],
  ['to  be\n or', 200, ['to be or']],
  ['一二三四，五六', 80, ['一二三', '四，五六']],
  ['一二（三四五', 60, ['一二', '（三四', '五']],
  ['unbelievable', 50, ['unbel', 'ievab', 'le']],
  ['an unbelievable one', 50, ['an', 'unbel', 'ievab', 'le', 'one']],
  ['   ', 50, []],
  ['!\u2000a', 30, ['!\u2000', 'a']],
  ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 20, ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦']],
])('%s in %d', (text, width, lines) => {
  expect(breakLines(text, width, measureSample(10))).toEqual(lines)
})

test('it stops after as many lines as are wanted', () => {
  expect(breakLines('a b c d', 10, measureSample(10), 2)).toEqual(['a', 'b'])
})

test('for any text: no line is wider than the box, nothing is lost, no grapheme comes apart', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 20, max: 400 }), (text, width) => {
      const measure = measureSample(10)
      const lines = breakLines(text, width, measure)
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width)
      const plain = withoutLayout(text)
      expect(lines.join('').replace(/ /g, '')).toBe(plain.replace(/ /g, ''))
      expect(lines.flatMap(splitGraphemes).filter((grapheme) => grapheme !== ' ')).toEqual(
        splitGraphemes(plain).filter((grapheme) => grapheme !== ' '),
      )
    }),
    { numRuns: 1000 },
  )
})

test('for any text whose pieces fit: no line begins with a closing mark or ends with an opening one', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const measure = measureSample(10)
      const widest = Math.max(
        20,
        ...unbreakable(withoutLayout(text)).map((piece) => measure(piece.replace(/^ +| +$/g, ''))),
      )
      const lines = breakLines(text, widest, measure)
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。！？、；：”’》）,.!?;:)]/)
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“‘《（(]$/)
    }),
    { numRuns: 1000 },
  )
})
