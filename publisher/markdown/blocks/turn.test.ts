import { expect, test } from 'vitest'
import { parseBody } from '../../testing/parseBody'

test('question and answer, with paragraphs, lists and a named speaker', () => {
  const { blocks, problems } = parseBody(
    ':::question\nWhere?\n:::\n\n:::answer{speaker="Dr. Third"}\nHere.\n\n- a\n- b\n:::',
  )
  expect(problems).toEqual([])
  expect(blocks).toEqual([
    { type: 'turn', role: 'question', content: [{ type: 'paragraph', text: ['Where?'] }] },
    {
      type: 'turn',
      role: 'answer',
      speaker: 'Dr. Third',
      content: [
        { type: 'paragraph', text: ['Here.'] },
        { type: 'list', ordered: false, items: [['a'], ['b']] },
      ],
    },
  ])
})

test.each([
  { input: ':::question\n:::', output: ['1: this question is empty; write something or remove it'] },
  {
    input: ':::answer\nA.\n\n## B\n:::',
    output: ['4: a turn holds paragraphs and lists only; close the answer with ::: before this line'],
  },
  { input: ':::answer\nA.', output: ['1: this answer is not closed; write ::: on a line of its own below it'] },
  {
    input: ':::answer{speeker="X"}\nA.\n:::',
    output: ['1: unknown attribute “speeker” of “answer”; did you mean “speaker”?'],
  },
])('$input is an error', ({ input, output }) => {
  expect(parseBody(input).problems).toEqual(output)
})
