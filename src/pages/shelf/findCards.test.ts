import { expect, test } from 'vitest'
import { sampleCard } from '../../testing/sampleCard'
import { findCards } from './findCards'

const entries = [{ card: sampleCard('one', 'A map of breath') }, { card: sampleCard('two', 'Quiet years') }]

test.each([
  ['', ['one', 'two']],
  ['  ', ['one', 'two']],
  ['MAP', ['one']],
  ['breath map', ['one']],
  ['quiet map', []],
  ['安示例', ['one', 'two']],
  ['访谈two', ['two']],
  ['river', ['one', 'two']],
])('"%s" finds %j', (text, expected) => {
  expect(findCards(entries, text).map(({ card }) => card.id)).toEqual(expected)
})
