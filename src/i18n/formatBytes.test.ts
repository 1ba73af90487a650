import { expect, test } from 'vitest'
import { formatBytes } from './formatBytes'

test.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [655_000, '640 KB'],
  [1_258_291, '1.2 MB'],
  [1_023_900, '1.0 MB'],
])('%d bytes are %s', (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected)
})
