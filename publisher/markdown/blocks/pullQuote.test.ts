import { expect, test } from 'vitest'
import { parseBody } from '../../testing/parseBody'

test.each([
  {
    input: ':::pull-quote\nA *sentence*.\n:::',
    output: { type: 'pullQuote', text: ['A ', { type: 'emphasis', text: 'sentence' }, '.'] },
  },
  {
    input: ':::pull-quote{attribution="A nurse"}\nA.\n:::',
    output: { type: 'pullQuote', text: ['A.'], attribution: 'A nurse' },
  },
])('$input', ({ input, output }) => {
  expect(parseBody(input)).toEqual({ blocks: [output], problems: [] })
})

test.each([
  {
    input: ':::pull-quote\nA.\n\nB.\n:::',
    output: '4: a pull quote holds exactly one paragraph; move the rest out of it',
  },
  { input: ':::pull-quote\n:::', output: '1: a pull quote holds exactly one paragraph; move the rest out of it' },
  {
    input: ':::pull-quote{by="X"}\nA.\n:::',
    output: '1: unknown attribute “by” of “pull-quote”; it takes attribution',
  },
])('$input is an error', ({ input, output }) => {
  expect(parseBody(input).problems).toEqual([output])
})
