import { expect, test } from 'vitest'
import { parseBody } from '../../testing/parseBody'

test('sections are counted, numbered ones numbered, smaller headings stand inside', () => {
  const { blocks, problems } = parseBody('## One\n\n## Between {.unnumbered}\n\n### Inside\n\n### Again\n\n## *Two*')
  expect(problems).toEqual([])
  expect(blocks).toEqual([
    { type: 'heading', level: 2, id: 'section-1', number: 1, text: 'One' },
    { type: 'heading', level: 2, id: 'section-2', text: 'Between' },
    { type: 'heading', level: 3, id: 'section-2-1', text: 'Inside' },
    { type: 'heading', level: 3, id: 'section-2-2', text: 'Again' },
    { type: 'heading', level: 2, id: 'section-3', number: 2, text: 'Two' },
  ])
})

test.each([
  { input: '### First', output: '1: heading out of order: ### stands before any ##; open a section with ## first' },
  {
    input: '# Title',
    output: '1: heading out of order: level 1 (#) is not used; write ## for a section, ### inside one',
  },
  {
    input: '## A\n\n#### B',
    output: '3: heading out of order: level 4 (####) is not used; write ## for a section, ### inside one',
  },
  {
    input: 'Text\n---',
    output: '1: a line of dashes right below text makes it a heading; leave an empty line between, or write ##',
  },
  { input: '##', output: '1: this heading has no text; write it or remove the #' },
  { input: '## A {.plain}', output: '1: a heading cannot end in “{.plain}”; only {.unnumbered} may stand there' },
])('$input is an error', ({ input, output }) => {
  expect(parseBody(input).problems).toEqual([output])
})
