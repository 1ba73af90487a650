import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutLayout } from './breakLines'
import { fitText, type Step } from './fitText'
import { anyText, measureSample } from './sampleText'

const steps: Step[] = [
  { size: 20, line: 30 },
  { size: 10, line: 15 },
]
/** A letter is half as wide as its size. */
const measure = (size: number) => measureSample(size / 2)
const fitted = (text: string, width: number, height: number, language: 'en' | 'zh' = 'en') =>
  fitText(text, { width, height, steps, measure, language })

test.each([
  ['a text that fits at the first size', 'to be', 50, 30, { size: 20, line: 30, lines: ['to be'] }],
  ['lines of one length', 'one two three four', 160, 60, { size: 20, line: 30, lines: ['one two', 'three four'] }],
  ['a smaller size', 'to be or not', 60, 30, { size: 10, line: 15, lines: ['to be or not'] }],
  ['a cut at a sentence', 'He left. She stayed there alone.', 60, 15, ['He left. …']],
  ['a cut at a clause', 'As he left, she stayed alone in the ward.', 70, 30, ['As he left…']],
  ['a cut at a word', 'Nothing whatever was said about it', 70, 30, ['Nothing', 'whatever was…']],
  ['a cut inside a word', 'antidisestablishmentarianism', 50, 15, ['antidise…']],
])('%s', (_, text, width, height, expected) => {
  const shown = fitted(text, width, height)
  expect(Array.isArray(expected) ? shown.lines : shown).toEqual(expected)
})

test.each([
  ['他走了。她一个人留在病房里，没有说话。', 60, ['他走了。她一', '个人留在病房', '里……']],
  ['一呼一吸之间，画一张地图', 50, ['一呼一吸之', '间……']],
  ['她走了……没有说话，也没有回头。', 50, ['她走了……']],
])('Chinese is cut as %s', (text, width, lines) => {
  expect(fitted(text, width, lines.length * 15, 'zh').lines).toEqual(lines)
})

test('for any text: the block is never wider or higher than its box, and is the beginning of the text', () => {
  const box = fc.record({
    width: fc.integer({ min: 40, max: 400 }),
    height: fc.integer({ min: 0, max: 200 }),
    language: fc.constantFrom('en' as const, 'zh' as const),
  })
  fc.assert(
    fc.property(anyText, box, (text, { width, height, language }) => {
      const { size, line, lines } = fitted(text, width, height, language)
      expect(lines.length * line).toBeLessThanOrEqual(height)
      for (const shown of lines) expect(measure(size)(shown)).toBeLessThanOrEqual(width)
      const whole = withoutLayout(text).replace(/ /g, '')
      const shown = lines.join('').replace(/ /g, '')
      if (shown !== whole) expect(whole.startsWith(shown.replace(/…+$/, ''))).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('for any text that is cut: an ellipsis says so', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { lines } = fitted(text, 120, 45)
      const whole = withoutLayout(text).replace(/ /g, '')
      if (lines.join('').replace(/ /g, '') !== whole) expect(lines[lines.length - 1]).toMatch(/…$/)
    }),
    { numRuns: 500 },
  )
})
