import { expect, test } from 'vitest'
import { parseBody } from '../../testing/parseBody'

test('a paragraph is a run of spans', () => {
  expect(parseBody('One.\n\nTwo.').blocks).toEqual([
    { type: 'paragraph', text: ['One.'] },
    { type: 'paragraph', text: ['Two.'] },
  ])
})

test.each([
  { input: ':::', output: /^1: a line that begins with “:::” opens or closes nothing/ },
  { input: '::: question\nWhat?\n:::', output: /^1: a line that begins with “:::”/ },
  { input: '::figure[Unclosed{file="a.webp"}', output: /^1: this directive is not well formed/ },
  { input: '| a | b |\n| --- | --- |\n| 1 | 2 |', output: /^1: tables are not allowed/ },
  { input: '[^1]: a note', output: /^1: footnotes are not allowed/ },
  { input: '##No space', output: /^1: a heading needs a space/ },
])('what looks like other syntax is an error: $input', ({ input, output }) => {
  const { blocks, problems } = parseBody(input)
  expect(problems[0]).toMatch(output)
  expect(blocks).toEqual([])
})
