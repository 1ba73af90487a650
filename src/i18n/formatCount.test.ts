import { expect, test } from 'vitest'
import { formatCount } from './formatCount'

test.each([
  [0, '0'],
  [999, '999'],
  [4014, '4,014'],
  [1234567, '1,234,567'],
])('%i is written %s', (count, output) => {
  expect(formatCount(count)).toBe(output)
})
