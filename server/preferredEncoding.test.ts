import { expect, test } from 'vitest'
import { type ContentEncoding, preferredEncoding } from './preferredEncoding'

const both: ContentEncoding[] = ['br', 'gzip']

test.each<[string | undefined, ContentEncoding[], ContentEncoding | undefined]>([
  [undefined, both, undefined],
  ['', both, undefined],
  ['gzip, deflate, br, zstd', both, 'br'],
  ['gzip, deflate, br, zstd', ['gzip'], 'gzip'],
  ['gzip', both, 'gzip'],
  ['x-gzip', both, 'gzip'],
  ['BR', both, 'br'],
  ['gzip;q=0.8, br;q=0.5', both, 'gzip'],
  ['gzip; q=0.5 , br ;q=0.5', both, 'br'],
  ['br;q=0, gzip', both, 'gzip'],
  ['br;q=0', both, undefined],
  ['*', both, 'br'],
  ['*;q=0.5, br;q=0.1', both, 'gzip'],
  ['br;q=0, *', both, 'gzip'],
  ['*;q=0', both, undefined],
  ['identity', both, undefined],
  ['identity, br;q=0.5', both, undefined],
  ['identity;q=0.5, gzip', both, 'gzip'],
  ['identity, br', both, 'br'],
  ['identity;q=0, *;q=0', both, undefined],
  ['br;q=nonsense, gzip', both, 'gzip'],
  ['br;q=2', both, undefined],
  ['deflate, zstd', both, undefined],
  ['br', [], undefined],
])('Accept-Encoding %j with %j is answered in %j', (header, available, expected) => {
  expect(preferredEncoding(header, available)).toBe(expected)
})
