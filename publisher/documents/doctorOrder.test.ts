import { expect, test } from 'vitest'
import { compareNames, letterOf, pinyinOf } from './doctorOrder'

test.each([
  { input: { zh: '安示例', en: 'Sample An' }, letter: 'A', pinyin: 'ān shì lì' },
  { input: { zh: '曾示例' }, letter: 'Z', pinyin: 'zēng shì lì' },
  { input: { zh: '单示例' }, letter: 'S', pinyin: 'shàn shì lì' },
  { input: { zh: '吕示例' }, letter: 'L', pinyin: 'lǚ shì lì' },
  { input: { en: 'Émile Sample' }, letter: 'E', pinyin: undefined },
  { input: { en: '’t Hooft' }, letter: 'T', pinyin: undefined },
  { input: { en: '42' }, letter: '#', pinyin: undefined },
])('$input stands under $letter', ({ input, letter, pinyin }) => {
  expect(letterOf(input)).toBe(letter)
  expect(pinyinOf(input)).toBe(pinyin)
})

test('doctors are sorted by letter, Chinese names among English ones, # last', () => {
  const names = [{ en: '42' }, { zh: '曾示例' }, { en: 'Anna' }, { zh: '安示例' }, { en: 'Adam' }]
  expect(names.sort(compareNames)).toEqual([
    { en: 'Adam' },
    { zh: '安示例' },
    { en: 'Anna' },
    { zh: '曾示例' },
    { en: '42' },
  ])
})
