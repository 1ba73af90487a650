import { beforeEach, expect, test } from 'vitest'
import { phone } from '../testing/taro'
import { readCopy, writeCopy } from './cache'

beforeEach(phone.reset)

test('a copy comes back as it was', () => {
  writeCopy('/v1/a.json', { text: '中文 and English' })
  expect(readCopy('/v1/a.json')).toEqual({ text: '中文 and English' })
  expect(readCopy('/v1/b.json')).toBeUndefined()
})

test('the least recently used copies leave first when room is short', () => {
  const megabyte = 'x'.repeat(1024 * 1024)
  writeCopy('/v1/first.json', megabyte)
  writeCopy('/v1/second.json', megabyte)
  readCopy('/v1/first.json')
  writeCopy('/v1/third.json', megabyte)
  expect(readCopy('/v1/second.json')).toBeUndefined()
  expect(readCopy('/v1/first.json')).toBe(megabyte)
  expect(readCopy('/v1/third.json')).toBe(megabyte)
})

test('a damaged index loses no page', () => {
  phone.storage.set('cache-index', 'not a list')
  writeCopy('/v1/a.json', { text: 'a' })
  expect(readCopy('/v1/a.json')).toEqual({ text: 'a' })
})
