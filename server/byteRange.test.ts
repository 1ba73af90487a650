import { expect, test } from 'vitest'
import { requestedRange } from './byteRange'

const tag = '"tag"'

test.each([
  [undefined, undefined, undefined],
  ['bytes=0-', undefined, { start: 0, end: 99 }],
  ['bytes=0-0', undefined, { start: 0, end: 0 }],
  ['bytes=10-19', undefined, { start: 10, end: 19 }],
  ['Bytes = 10-19 ', undefined, { start: 10, end: 19 }],
  ['bytes=90-1000', undefined, { start: 90, end: 99 }],
  ['bytes=-10', undefined, { start: 90, end: 99 }],
  ['bytes=-1000', undefined, { start: 0, end: 99 }],
  ['bytes=100-', undefined, 'unsatisfiable'],
  ['bytes=100-200', undefined, 'unsatisfiable'],
  ['bytes=-0', undefined, 'unsatisfiable'],
  ['bytes=20-10', undefined, undefined],
  ['bytes=-', undefined, undefined],
  ['bytes=a-b', undefined, undefined],
  ['bytes=0-1,5-6', undefined, undefined],
  ['seconds=0-1', undefined, undefined],
  ['bytes=10-19', tag, { start: 10, end: 19 }],
  ['bytes=10-19', '"other"', undefined],
  ['bytes=10-19', `W/${tag}`, undefined],
  ['bytes=10-19', 'Tue, 24 Nov 2026 07:00:00 GMT', undefined],
])('of 100 bytes, Range: %s, If-Range: %s', (range, ifRange, expected) => {
  expect(requestedRange({ range, ifRange }, { size: 100, etag: tag })).toEqual(expected)
})

test('an empty file has no part', () => {
  expect(requestedRange({ range: 'bytes=0-', ifRange: undefined }, { size: 0, etag: tag })).toBe('unsatisfiable')
  expect(requestedRange({ range: 'bytes=-5', ifRange: undefined }, { size: 0, etag: tag })).toBe('unsatisfiable')
})
