import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyGroups, keyPlace } from './searchKeyLists'
import { fileKey } from './searchKeys'

test.each([
  ['a', 'a-0', 0],
  ['aa', 'a-0', 1],
  ['aaa', 'a-0', 2],
  ['ab', 'a-0', 28],
  ['add', 'a-0', 86],
  ['ady', 'a-1', 11],
  ['zzz', 'z-7', 30],
  ['9', '9-0', 0],
  ['300', '3-0', 2],
  ['999', '9-1', 14],
  ['a1c', 'a-0', undefined],
  ['3.5', '3-0', undefined],
  ['βab', 'other', undefined],
  ['一', 'zh-0', 0],
  ['龟', 'zh-217', 63],
  ['㐀', 'other', undefined],
  ['𠮷', 'other', undefined],
  ['', 'other', undefined],
])('the key “%s” stands in the list %s at %s', (key, group, place) => {
  expect(keyPlace(key)).toEqual({ group, ...(place !== undefined && { place }) })
})

test('every key has a list, and a place of its own or none', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'z', '0', '9', '.', 'β', '心', '肺', '\ud842') })
  fc.assert(
    fc.property(fc.uniqueArray(fc.oneof(letters, fc.string()).map(fileKey)), (keys) => {
      const places = keys.map(keyPlace)
      for (const { group } of places) expect(keyGroups).toContain(group)
      const taken = places.flatMap(({ group, place }) => (place === undefined ? [] : [`${group} ${place}`]))
      expect(new Set(taken).size).toBe(taken.length)
    }),
  )
})
