import { expect, test } from 'vitest'
import { showDifference } from './showDifference'

test.each([
  { what: 'nothing', before: 'a\n\nb', after: 'a\n\nb', shown: [] },
  { what: 'a word', before: 'She did.', after: 'She did!', shown: ['~ She [-did.-]{+did!+}'] },
  { what: 'a Chinese character', before: '他走了。', after: '他来了。', shown: ['~ 他[-走-]{+来+}了。'] },
  { what: 'a new paragraph', before: 'a\n\nb', after: 'a\n\nnew\n\nb', shown: ['+ new'] },
  { what: 'a paragraph that is gone', before: 'a\n\nold\n\nb', after: 'a\n\nb', shown: ['- old'] },
  {
    what: 'a word far inside a paragraph',
    before: `${'one two three four five six seven eight nine ten '.repeat(3)}old ${'one two three four five six seven eight nine '.repeat(3)}`,
    after: `${'one two three four five six seven eight nine ten '.repeat(3)}new ${'one two three four five six seven eight nine '.repeat(3)}`,
    shown: ['~ …five six seven eight nine ten [-old-]{+new+}one two three four five six …'],
  },
])('$what', ({ before, after, shown }) => {
  expect(showDifference(before, after)).toEqual(shown)
})
