import { expect, test } from 'vitest'
import { readPage } from './readPage'
import { recogniseDates } from './recogniseDates'

test.each([
  { input: 'Update time:2024-11-20Visits:456', published: '2024-11-20', visits: 456 },
  { input: '2025/1/9', published: '2025-01-09', visits: undefined },
  { input: 'Date: 2025.10.02 | Views: 1,234,567', published: '2025-10-02', visits: 1234567 },
  { input: '发布时间：2025年1月9日 08:30 阅读量：1，024', published: '2025-01-09', visits: 1024 },
  { input: 'Published on 2024-02-29\nUpdated: 2024-03-01', published: '2024-02-29', modified: '2024-03-01' },
  { input: 'Published: 2024-02-29 Updated: 2024-02-29', published: '2024-02-29', modified: undefined },
  { input: 'In 2025 visits: none were made', published: undefined, visits: undefined },
])('$input', ({ input, published, modified, visits }) => {
  const dates = recogniseDates(readPage(input))
  expect([dates.datePublished, dates.dateModified, dates.visits]).toEqual([published, modified, visits])
})

test('a day that does not exist is told', () => {
  expect(() => recogniseDates(readPage('\nDate: 2025-02-30'))).toThrow(
    'line 2: 2025-02-30 is not a day of the calendar',
  )
})
