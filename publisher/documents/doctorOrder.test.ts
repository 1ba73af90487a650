import { expect, test } from 'vitest'
import { compareNames, letterOf } from './doctorOrder'

test.each([
  { input: { zh: '安示例', en: 'Sample An' }, letter: 'A' },
  { input: { zh: '曾示例' }, letter: 'Z' },
  { input: { zh: '单示例' }, letter: 'S' },
  { input: { zh: '吕示例' }, letter: 'L' },
  { input: { zh: '阿卜杜拉·示例' }, letter: 'A' },
  { input: { en: 'Émile Sample' }, letter: 'E' },
  { input: { en: '’t Hooft' }, letter: 'T' },
  { input: { en: '42' }, letter: '#' },
])('$input stands under $letter', ({ input, letter }) => {
  expect(letterOf(input)).toBe(letter)
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
