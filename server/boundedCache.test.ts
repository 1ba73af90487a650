import { expect, test } from 'vitest'
import { BoundedCache } from './boundedCache'

const kilobyte = 1024
const held = (cache: BoundedCache<string>, names: string) => [...names].filter((name) => cache.get(name) !== undefined)

test('what was asked for longest ago makes room', () => {
  const cache = new BoundedCache<string>(10 * kilobyte)
  for (const name of 'abc') cache.set(name, name, 2 * kilobyte)
  expect(cache.get('a')).toBe('a')
  cache.set('d', 'd', 2 * kilobyte)
  expect(held(cache, 'abcd')).toEqual(['a', 'c', 'd'])
  cache.set('e', 'e', 5 * kilobyte)
  expect(held(cache, 'abcde')).toEqual(['d', 'e'])
})

test('a value takes the place of the one with its name, and frees what that took', () => {
  const cache = new BoundedCache<string>(10 * kilobyte)
  cache.set('a', 'old', 7 * kilobyte)
  cache.set('a', 'new', kilobyte)
  cache.set('b', 'b', 6 * kilobyte)
  expect([cache.get('a'), cache.get('b')]).toEqual(['new', 'b'])
  cache.delete('b')
  cache.delete('b')
  cache.set('c', 'c', 6 * kilobyte)
  expect(held(cache, 'abc')).toEqual(['a', 'c'])
})

test('what is larger than the room is not kept, and costs nobody a place', () => {
  const cache = new BoundedCache<string>(10 * kilobyte)
  cache.set('a', 'a', kilobyte)
  cache.set('b', 'b', 10 * kilobyte)
  expect(held(cache, 'ab')).toEqual(['a'])
})

test('values without bytes are not for nothing: their number is bounded too', () => {
  const cache = new BoundedCache<number>(100 * kilobyte)
  for (let number = 0; number < 1000; number += 1) cache.set(String(number), number, 0)
  expect([cache.get('899'), cache.get('900')]).toEqual([undefined, 900])
})
