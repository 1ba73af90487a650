import { expect, test } from 'vitest'
import { parseBody } from '../../testing/parseBody'

test.each([
  { input: '- a\n- *b*', output: { type: 'list', ordered: false, items: [['a'], [{ type: 'emphasis', text: 'b' }]] } },
  { input: '1. a\n2. b', output: { type: 'list', ordered: true, items: [['a'], ['b']] } },
  { input: '- a\n\n- b', output: { type: 'list', ordered: false, items: [['a'], ['b']] } },
  { input: '- a\n  b', output: { type: 'list', ordered: false, items: [['a b']] } },
])('$input', ({ input, output }) => {
  expect(parseBody(input)).toEqual({ blocks: [output], problems: [] })
})

test.each([
  {
    input: '1986. It was a warm year.',
    output: '1: a numbered list begins with 1, this one with 1986; if “1986.” is part of a sentence, write “1986\\.”',
  },
  { input: '- a\n  - b', output: '2: an item of a list is one paragraph; no lists inside it, no second paragraph' },
  { input: '- a\n\n  b', output: '3: an item of a list is one paragraph; no lists inside it, no second paragraph' },
  { input: '- a\n-\n- b', output: '2: this item of the list is empty; write something or remove it' },
])('$input is an error', ({ input, output }) => {
  expect(parseBody(input).problems).toEqual([output])
})
