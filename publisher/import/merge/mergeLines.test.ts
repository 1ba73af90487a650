import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeLines } from './mergeLines'

const merged = (base: string, mine: string, theirs: string) => mergeLines([...base], [...mine], [...theirs])?.join('')

test.each([
  { base: 'abc', mine: 'abc', theirs: 'abc', result: 'abc' },
  { base: 'abc', mine: 'aXc', theirs: 'abc', result: 'aXc' },
  { base: 'abc', mine: 'abc', theirs: 'aXc', result: 'aXc' },
  { base: 'abcde', mine: 'aXcde', theirs: 'abcdY', result: 'aXcdY' },
  { base: 'abc', mine: 'aXc', theirs: 'aXc', result: 'aXc' },
  { base: 'abc', mine: 'aXc', theirs: 'aYc', result: undefined },
  { base: 'abc', mine: 'ac', theirs: 'abXc', result: undefined },
  { base: 'abc', mine: '1abc', theirs: 'abc2', result: '1abc2' },
  { base: 'abcd', mine: 'acd', theirs: 'abc', result: 'ac' },
  { base: '', mine: 'a', theirs: '', result: 'a' },
  { base: '', mine: 'a', theirs: 'b', result: undefined },
  { base: 'abc', mine: '', theirs: 'abc', result: '' },
])('“$base” became “$mine” and “$theirs”', ({ base, mine, theirs, result }) => {
  expect(merged(base, mine, theirs)).toBe(result)
})

const text = fc.array(fc.constantFrom('', 'a', 'b', 'c'), { maxLength: 8 })

test('what only one side changed is taken, and it does not matter which side is whose', () => {
  fc.assert(
    fc.property(text, text, text, (base, mine, theirs) => {
      expect(mergeLines(base, mine, base)).toEqual(mine)
      expect(mergeLines(base, base, theirs)).toEqual(theirs)
      expect(mergeLines(base, mine, mine)).toEqual(mine)
      expect(mergeLines(base, mine, theirs)).toEqual(mergeLines(base, theirs, mine))
    }),
  )
})

test('changes in different places always go together', () => {
  const line = fc.constantFrom('a', 'b', 'c')
  fc.assert(
    fc.property(fc.array(line), fc.array(line), fc.array(line), fc.array(line), (first, second, third, fourth) => {
      const middle = ['=', '==', '===']
      const result = mergeLines(
        [...first, ...middle, ...second],
        [...third, ...middle, ...second],
        [...first, ...middle, ...fourth],
      )
      expect(result).toEqual([...third, ...middle, ...fourth])
    }),
  )
})
