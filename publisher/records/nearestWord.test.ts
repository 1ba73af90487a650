import { expect, test } from 'vitest'
import { nearestWord, suggestion } from './nearestWord'

const keys = ['headline', 'doctor', 'datePublished', 'dateModified', 'digest', 'y']

test.each([
  { input: 'headlin', output: 'headline' },
  { input: 'Doctor', output: 'doctor' },
  { input: 'datePublish', output: 'datePublished' },
  { input: 'colour', output: undefined },
  { input: 'x', output: undefined },
])('$input means $output', ({ input, output }) => {
  expect(nearestWord(input, keys)).toBe(output)
})

test('a suggestion ends a message, or is nothing', () => {
  expect(suggestion('digets', keys)).toBe('; did you mean “digest”?')
  expect(suggestion('colour', keys)).toBe('')
})
