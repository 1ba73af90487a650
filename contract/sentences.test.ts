import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceBounds } from './sentences'

const sentencesOf = (text: string) => sentenceBounds(text).map(([start, end]) => text.slice(start, end))

test.each([
  ['She waits. He reads! Why?', ['She waits. ', 'He reads! ', 'Why?']],
  ['“She waits.” He reads.', ['“She waits.” ', 'He reads.']],
  ['At 3.5 mm it is small.', ['At 3.5 mm it is small.']],
  ['她等。“他读！”为什么？', ['她等。', '“他读！”', '为什么？']],
  ['… as she waits. He reads …', ['… as she waits. ', 'He reads …']],
  ['', ['']],
])('%j', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences)
})

test('nothing is left out', () => {
  const text = fc.array(fc.constantFrom('a', ' ', '.', '…', '。', '”', '!')).map((all) => all.join(''))
  fc.assert(fc.property(text, (any) => sentencesOf(any).join('') === any))
})
