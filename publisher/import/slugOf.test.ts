import { expect, test } from 'vitest'
import { romanName, slugOf, unusedSlug } from './slugOf'

test.each([
  { input: 'The Ward’s Quiet, Étude No. 3', output: 'the-wards-quiet-etude-no-3', longest: 60 },
  { input: '灯下的手 II', output: 'deng-xia-de-shou-ii', longest: 60 },
  { input: 'слово', output: '', longest: 60 },
  { input: 'a word that is cut here', output: 'a-word-that-is', longest: 17 },
  { input: 'abcdefghijklmnopqrstuvwxyz', output: 'abcdefghijklmnopq', longest: 17 },
])('$input → $output', ({ input, output, longest }) => {
  expect(slugOf(input, longest)).toBe(output)
})

test.each([
  { input: '安示例', output: 'An Shili' },
  { input: '欧阳示例', output: 'Ouyang Shili' },
  { input: '曾示', output: 'Zeng Shi' },
])('$input is $output', ({ input, output }) => {
  expect(romanName(input)).toBe(output)
})

test('a taken slug gets a number and keeps its length', () => {
  expect(unusedSlug('sample-name-1234', new Set(['sample-name-1234', 'sample-name-12-2']), 16)).toBe('sample-name-12-3')
  expect(unusedSlug('free', new Set(['other']), 16)).toBe('free')
})
