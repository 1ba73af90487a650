import { expect, test } from 'vitest'
import { parseBody } from '../testing/parseBody'
import { sectionsOf } from './sections'

test.each([
  {
    input: 'Intro.\n\nMore.\n\n## One\n\nText.\n\n### Inside\n\n## Two {.unnumbered}\n\nText.',
    output: [
      { id: 'introduction', firstBlock: 0, readingMinutes: 1 },
      { id: 'section-1', number: 1, title: 'One', firstBlock: 2, readingMinutes: 1 },
      { id: 'section-2', title: 'Two', firstBlock: 5, readingMinutes: 1 },
    ],
  },
  {
    input: '## One\n\nText.',
    output: [{ id: 'section-1', number: 1, title: 'One', firstBlock: 0, readingMinutes: 1 }],
  },
  { input: 'Only text.', output: [{ id: 'introduction', firstBlock: 0, readingMinutes: 1 }] },
])('$input', ({ input, output }) => {
  expect(sectionsOf(parseBody(input).blocks)).toEqual(output)
})

test('a section has the minutes of its own text', () => {
  const [introduction, section] = sectionsOf(parseBody(`A.\n\n## One\n\n${'word '.repeat(1150)}`).blocks)
  expect([introduction?.readingMinutes, section?.readingMinutes]).toEqual([1, 5])
})
