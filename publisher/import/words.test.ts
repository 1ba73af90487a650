import { expect, test } from 'vitest'
import { endsLikeSentence, isShort, languageOf, wordRanges, wordsOf } from './words'

test.each([
  { input: 'the heart’s video-assisted, 3,000', output: ['the', 'heart’s', 'video-assisted,', '3,000'] },
  { input: '他说：OK。', output: ['他', '说', '：OK。'] },
  { input: '  ', output: [] },
])('the words of “$input”', ({ input, output }) => {
  expect(wordsOf(input)).toEqual(output)
  expect(wordRanges(input).map(({ start, end }) => input.slice(start, end))).toEqual(output)
})

test.each([
  { input: 'Mostly English, with 上海 in it', output: 'en' },
  { input: '微创VATS手术', output: 'zh' },
  { input: '2025', output: 'en' },
])('$input is $output', ({ input, output }) => {
  expect(languageOf(input)).toBe(output)
})

test.each([
  { input: 'A Title', ends: false },
  { input: 'Why?', ends: false },
  { input: 'It ended.', ends: true },
  { input: '“It ended.”', ends: true },
  { input: '他说：', ends: true },
])('$input', ({ input, ends }) => {
  expect(endsLikeSentence(input)).toBe(ends)
})

test('a title has at most 20 words or 40 characters', () => {
  expect([
    isShort('a '.repeat(20)),
    isShort('a '.repeat(21)),
    isShort('一'.repeat(40)),
    isShort('一'.repeat(41)),
  ]).toEqual([true, false, true, false])
})
