import { expect, test } from 'vitest'
import { parseBody } from '../../testing/parseBody'

test('a figure refers to its file and has its caption and alt', () => {
  expect(parseBody('a\n\n::figure[By *the* river.]{file="river.webp" alt="A river"}')).toEqual({
    blocks: [
      { type: 'paragraph', text: ['a'] },
      { type: 'figure', line: 11, alt: 'A river', caption: 'By the river.', picture: { file: 'river.webp' } },
    ],
    problems: [],
  })
})

test.each([
  { input: '::figure{pending alt="A"}', output: { width: 3, height: 2 } },
  { input: '::figure{pending alt="A" ratio="4:3"}', output: { width: 4, height: 3 } },
])('a pending figure has a shape and a warning: $input', ({ input, output }) => {
  const { blocks, problems } = parseBody(input)
  expect(blocks).toEqual([{ type: 'figure', line: 9, alt: 'A', picture: { pending: output } }])
  expect(problems).toEqual([
    '1: warning: the picture of this figure is still to come; readers see a quiet plate until then',
  ])
})

test.each([
  { input: '::figure{file="a.webp"}', output: /^1: this figure has no alt/ },
  { input: '::figure{file="a.webp" alt=""}', output: /^1: this figure has no alt/ },
  {
    input: `::figure{file="a.webp" alt="${'a'.repeat(301)}"}`,
    output: /^1: the alt of this figure is longer than 300/,
  },
  { input: '::figure{alt="A"}', output: /^1: this figure has no picture/ },
  { input: '::figure{file="a.webp" pending alt="A"}', output: /^1: this figure has a file and is pending/ },
  { input: '::figure{file="a.webp" ratio="4:3" alt="A"}', output: /^1: ratio is for a pending figure/ },
  { input: '::figure{pending ratio="wide" alt="A"}', output: /^1: the ratio “wide” is not one/ },
  { input: '::figure{fiel="a.webp" alt="A"}', output: /^1: unknown attribute “fiel” of “figure”; did you mean “file”/ },
])('$input is an error', ({ input, output }) => {
  const { blocks, problems } = parseBody(input)
  expect(problems[0]).toMatch(output)
  expect(blocks).toEqual([])
})
