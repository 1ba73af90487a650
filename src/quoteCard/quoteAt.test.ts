import { expect, test } from 'vitest'
import type { Block } from '../../contract/blocks'
import { quoteAt } from './quoteAt'

const turn = (byDoctor: boolean): Block => ({
  type: 'turn',
  role: byDoctor ? 'answer' : 'question',
  speaker: byDoctor ? 'Dr. An' : 'ShanghaiDoctor',
  byDoctor,
  content: [
    { type: 'paragraph', text: ['First.'] },
    { type: 'list', ordered: false, items: [['Item']] },
    { type: 'paragraph', text: ['Then ', { type: 'strong', text: 'this' }, '.'] },
  ],
})

const blocks: Block[] = [
  { type: 'paragraph', text: ['It was ', { type: 'emphasis', text: 'late' }, '.'] },
  { type: 'pullQuote', text: ['Wait.'] },
  { type: 'pullQuote', text: ['Go.'], attribution: 'Nurse Li' },
  turn(false),
  turn(true),
  { type: 'divider' },
]

test.each([
  [0, undefined, { text: 'It was late.', voice: 'narrator' }],
  [1, undefined, { text: 'Wait.', voice: 'doctor' }],
  [2, undefined, { text: 'Go.', voice: 'other', speaker: 'Nurse Li' }],
  [3, 0, { text: 'First.', voice: 'other', speaker: 'ShanghaiDoctor' }],
  [4, 2, { text: 'Then this.', voice: 'doctor' }],
  [4, 1, undefined],
  [4, undefined, undefined],
  [5, undefined, undefined],
  [6, undefined, undefined],
])('at %s, part %s, stands %j', (position, part, quote) => {
  expect(quoteAt(blocks, position, part)).toEqual(quote)
})
