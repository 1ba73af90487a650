import { expect, test } from 'vitest'
import { contentHash, matchesEntityTag } from './entityTag'

test('the hash is 16 base64url characters of the SHA-256 of the content', () => {
  // sha256("abc") = ba7816bf 8f01cfea 414140de … (FIPS 180-2, appendix B.1)
  expect(contentHash(Buffer.from('abc'))).toBe(Buffer.from('ba7816bf8f01cfea414140de', 'hex').toString('base64url'))
})

test.each<[string | undefined, boolean]>([
  [undefined, false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['"b",W/"a","c"', true],
  ['*', true],
  [' * ', true],
  ['"b"', false],
  ['"a-br"', false],
  ['a', false],
  ['', false],
])('If-None-Match %s against "a": %s', (header, expected) => {
  expect(matchesEntityTag(header, '"a"')).toBe(expected)
})
