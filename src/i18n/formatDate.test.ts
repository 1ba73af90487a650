import { expect, test } from 'vitest'
import { formatDate } from './formatDate'

test.each([
  ['2026-11-25', 'en', undefined, '25 November 2026'],
  ['2026-11-25', 'en', 2026, '25 November'],
  ['2025-01-05', 'en', 2026, '5 January 2025'],
  ['2026-11-25', 'zh', undefined, '2026年11月25日'],
  ['2026-11-05', 'zh', 2026, '11月5日'],
] as const)('%s in %s in the year %s is %s', (date, language, year, expected) => {
  expect(formatDate(date, language, year)).toBe(expected)
})
