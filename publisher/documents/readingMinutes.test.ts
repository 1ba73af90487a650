import { expect, test } from 'vitest'
import { blockTexts, readingMinutes } from './readingMinutes'

test.each([
  { input: '', output: 1 },
  { input: 'word '.repeat(230 * 3), output: 3 },
  { input: '长'.repeat(400 * 5), output: 5 },
  { input: `${'长'.repeat(800)}${' word'.repeat(460)}`, output: 4 },
  { input: 'state-of-the-art isn’t 3,000 '.repeat(230), output: 3 },
])('$output minutes', ({ input, output }) => {
  expect(readingMinutes([input])).toBe(output)
})

test('a turn is read as its paragraphs and lists, a figure as its caption', () => {
  const list = { type: 'list' as const, ordered: false, items: [['a'], ['b']] }
  const paragraph = { type: 'paragraph' as const, text: ['c ', { type: 'strong' as const, text: 'd' }] }
  expect(blockTexts({ type: 'turn', role: 'answer', content: [paragraph, list] })).toEqual(['c d', 'a', 'b'])
  expect(blockTexts({ type: 'figure', line: 1, alt: 'x', caption: 'y', picture: { file: 'z' } })).toEqual(['y'])
})
