/// <reference lib="es2022.intl" />
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitGraphemes } from './splitGraphemes'

test.each([
  ['', []],
  ['abc', ['a', 'b', 'c']],
  ['𠮷野家', ['𠮷', '野', '家']],
  ['e\u0301te\u0301', ['e\u0301', 't', 'e\u0301']],
  ['ǚ\u0301', ['ǚ\u0301']],
  ['👩🏽‍⚕️👨‍👩‍👧‍👦', ['👩🏽‍⚕️', '👨‍👩‍👧‍👦']],
  ['❤️❤', ['❤️', '❤']],
  ['1️⃣2', ['1️⃣', '2']],
  ['🇨🇳🇫🇷🇨', ['🇨🇳', '🇫🇷', '🇨']],
  ['a🇨🇳🇫🇷', ['a', '🇨🇳', '🇫🇷']],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿!', ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '!']],
  ['👍🏿👍', ['👍🏿', '👍']],
])('%s is %j', (text, graphemes) => {
  expect(splitGraphemes(text)).toEqual(graphemes)
})

test('it divides as Unicode does, in every text of the characters that interviews are made of', () => {
  const unicode = new Intl.Segmenter('en', { granularity: 'grapheme' })
  const character = fc.constantFrom(
    ...['a', 'é', ' ', ',', '医', '生', '，', '𠮷', '\u0301', '\ufe0f', '\u20e3', '1', '❤', '👩', '👨', '🏽', '⚕'],
    ...['\u200d', '🇨', '🇳', '🏴', '\u{e0067}', '\u{e007f}', '🫀', '…', '—'],
  )
  fc.assert(
    fc.property(fc.array(character, { maxLength: 24 }), (characters) => {
      const text = characters.join('')
      expect(splitGraphemes(text)).toEqual(Array.from(unicode.segment(text), ({ segment }) => segment))
    }),
    { numRuns: 2000 },
  )
})
