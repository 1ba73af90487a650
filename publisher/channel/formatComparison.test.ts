import { expect, test } from 'vitest'
import { columnsOf, summary, table } from './formatComparison'

test.each([
  ['abc', 3],
  ['胸中', 4],
  ['“a”', 3],
  ['（a）', 5],
  ['한국', 4],
])('“%s” takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns)
})

test('columns stand below each other in both scripts, and long headlines are cut', () => {
  const article = {
    messageId: 'm',
    position: 1,
    author: '',
    digest: '',
    cover: '',
    url: '',
    deleted: false,
    updatedOn: '2026-11-20',
    publishedOn: undefined,
    html: undefined,
  }
  const difference = { state: 'missing here', message: 'm' } as const
  const lines = table([
    { article: { ...article, title: '胸'.repeat(40) }, differences: [difference], matchedBy: 'guess' },
    { article: { ...article, title: 'A light' }, differences: [], matchedBy: 'address' },
  ])
  expect(lines).toEqual([
    'state         interview  on the account                               matched by',
    'equal         –          A light                                      address',
    'missing here  –          胸胸胸胸胸胸胸胸胸胸胸胸胸胸胸胸胸胸胸胸胸…  guess',
  ])
})

test('the summary counts each state, and says what WeChat keeps back', () => {
  expect(summary([{ differences: [] }], { interviews: 1, articles: 20, announced: 22 })).toEqual([
    '1 interview here, 20 messages there: 1 equal.',
    'WeChat counts 22 messages and lists 20: the others could not be compared.',
  ])
  expect(summary([], { interviews: 0, articles: 1, announced: 1 })).toEqual([
    '0 interviews here, 1 message there: nothing to compare.',
  ])
})
