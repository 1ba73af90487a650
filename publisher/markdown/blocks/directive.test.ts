import { expect, test } from 'vitest'
import { parseBody } from '../../testing/parseBody'

test.each([
  { input: ':::pullquote\nA.\n:::', output: '1: unknown directive “:::pullquote”; did you mean “pull-quote”?' },
  {
    input: '::video',
    output: '1: unknown directive “::video”; there are :::pull-quote, :::question, :::answer and ::figure',
  },
  { input: ':::figure{file="a.webp" alt="A"}\n:::', output: '1: unknown directive “:::figure”; write ::figure' },
  { input: '::question[What?]', output: '1: unknown directive “::question”; write :::question' },
  {
    input: ':::question[What?]\n:::',
    output: '1: “question” takes no text in brackets; write its words on the lines below',
  },
])('$input', ({ input, output }) => {
  expect(parseBody(input)).toEqual({ blocks: [], problems: [output] })
})
