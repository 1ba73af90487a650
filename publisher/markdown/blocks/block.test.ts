import { expect, test } from 'vitest'
import { parseBody } from '../../testing/parseBody'

test('three dashes between empty lines are a divider', () => {
  expect(parseBody('a\n\n---\n\nb').blocks[1]).toEqual({ type: 'divider' })
})

test.each([
  { input: '<p>a</p>', output: /^1: HTML is not allowed/ },
  { input: '```\na\n```', output: /^1: code is not allowed/ },
  { input: '    a', output: /^1: code is not allowed/ },
  { input: '> a', output: /^1: a quotation with > is not allowed/ },
  { input: '[a]: https://example.com/', output: /^1: a link by reference is not allowed/ },
])('$input is an error', ({ input, output }) => {
  expect(parseBody(input).problems[0]).toMatch(output)
})
