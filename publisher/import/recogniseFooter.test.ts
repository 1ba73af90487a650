import { expect, test } from 'vitest'
import { readPage } from './readPage'
import { recogniseFooter } from './recogniseFooter'

test.each([
  { input: 'Previous article:A | B Next article:没有了!', previous: 'A | B', next: undefined, account: false },
  {
    input: 'Previous article: None\nNext article: C\nOfficial WeChat official account',
    previous: undefined,
    next: 'C',
    account: true,
  },
  { input: '上一篇：没有了！ 下一篇：灯下\n微信公众号', previous: undefined, next: '灯下', account: true },
  { input: 'Next: D', previous: undefined, next: 'D', account: false },
])('$input', ({ input, previous, next, account }) => {
  const footer = recogniseFooter(readPage(`Text.\nMore text.\n${input}`), 1)
  expect([footer.start, footer.previous, footer.next, footer.officialAccount]).toEqual([2, previous, next, account])
})

test('a page without neighbours ends with its last line', () => {
  expect(recogniseFooter(readPage('Text.\nHer next article: it never came.'), 0).start).toBe(2)
})
