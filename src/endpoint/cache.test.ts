import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { phone } from '../testing/taro'
import {
  clearCopies,
  listCopies,
  maximumBytes,
  maximumCopyBytes,
  noteUse,
  protectCopies,
  readCopy,
  removeCopy,
  writeCopy,
} from './cache'

beforeEach(() => {
  phone.reset()
  protectCopies(() => [])
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
})

const large = 'x'.repeat(maximumCopyBytes - 100)
const fitting = Math.floor(maximumBytes / maximumCopyBytes)
const letters = ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, fitting)

test('a copy comes back as it was', () => {
  expect(writeCopy('/v1/a.json', { text: '中文 and English' })).toBe(true)
  expect(readCopy('/v1/a.json')).toEqual({ text: '中文 and English' })
  expect(readCopy('/v1/b.json')).toBeUndefined()
})

test('the least recently used copies leave first when room is short', () => {
  for (const letter of letters) writeCopy(letter, large)
  noteUse('a')
  writeCopy('new', large)
  expect(readCopy('b')).toBeUndefined()
  for (const letter of ['a', 'new', ...letters.slice(2)]) expect(readCopy(letter)).toBe(large)
  // Looking is no use: the list says what was written or noted last.
  expect(listCopies().map(({ path }) => path)).toEqual(['new', 'a', ...letters.slice(2).reverse()])
})

test('a protected copy stays, however long ago it was used', () => {
  protectCopies(() => ['a'])
  for (const letter of [...letters, 'new', 'newer']) writeCopy(letter, large)
  expect(readCopy('a')).toBe(large)
  expect([readCopy('b'), readCopy('c')]).toEqual([undefined, undefined])
})

test('protected copies never leave, and where they fill the room nothing else is kept', () => {
  protectCopies(() => ['a', ...letters])
  for (const letter of letters) writeCopy(letter, large)
  expect(writeCopy('new', large)).toBe(false)
  for (const letter of letters) expect(readCopy(letter)).toBe(large)
})

test.each([
  ['English', 'x'.repeat(1024 * 1024)],
  ['Chinese, three bytes a character', '文'.repeat(350 * 1024)],
  ['quotation marks, which JSON writes with two', '"'.repeat(500 * 1024)],
])('more than a megabyte of %s is not kept, and the older copy stays', (_, text) => {
  writeCopy('a', 'older')
  expect(writeCopy('a', text)).toBe(false)
  expect(readCopy('a')).toBe('older')
})

test('one copy is removed, or all but the protected ones', () => {
  for (const path of ['a', 'b', 'c']) writeCopy(path, path)
  expect(removeCopy('b')).toBe(true)
  expect(listCopies().map(({ path }) => path)).toEqual(['c', 'a'])
  protectCopies(() => ['a'])
  expect(clearCopies()).toBe(true)
  expect(listCopies().map(({ path }) => path)).toEqual(['a'])
  phone.storageFailure = new Error('removeStorage:fail')
  protectCopies(() => [])
  expect(clearCopies()).toBe(false)
  expect(removeCopy('a')).toBe(false)
  expect(readCopy('a')).toBe('a')
})

test.each(['not a list', [{ path: 1 }, null], [{ path: 'a', bytes: -9e9 }], [{ path: 'gone', bytes: 1 }]])(
  'the index %j is damaged, and made again from the copies',
  (damaged) => {
    for (const letter of letters) writeCopy(letter, large)
    phone.storage.set('cache-index', damaged)
    expect(readCopy('a')).toBe(large)
    writeCopy('new', large)
    const kept = listCopies()
    expect(kept.map(({ path }) => path)).toContain('new')
    expect(kept.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(maximumBytes)
    expect([...phone.storage.keys()].filter((key) => key.startsWith('cache:'))).toHaveLength(kept.length)
  },
)

const paths = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const pathOf = fc.constantFrom(...paths)
const operation = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(fc.constant('write'), pathOf, fc.integer({ min: 300, max: 1000 })) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('read'), pathOf, fc.constant(0)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('remove'), pathOf, fc.constant(0)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('clear'), pathOf, fc.constant(0)) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constant('damage'), fc.constantFrom('cache-index', 'foreign', 'cache:h'), fc.constant(0)),
  },
)
const storedBytes = (key: string) => Buffer.byteLength(JSON.stringify(phone.storage.get(key)))

test('whatever happens, limits hold, protected copies stay, and nothing false is answered', () => {
  fc.assert(
    fc.property(
      fc.array(operation, { minLength: 5, maxLength: 40 }),
      fc.uniqueArray(pathOf, { maxLength: 3 }),
      fc.array(fc.nat(3), { minLength: 1, maxLength: 40 }),
      fc.constantFrom('x', '文', '"'),
      (operations, safe, failures, character) => {
        phone.reset()
        protectCopies(() => safe)
        let writes = 0
        // One write in four fails, each at another moment of an operation.
        phone.refuses = () => failures[writes++ % failures.length] === 3
        const kept = new Map<string, string>()
        for (const [name, path, size] of operations) {
          const text = `${size} ${character.repeat(size * 1024)}`
          if (name === 'write' && writeCopy(path, text)) kept.set(path, text)
          if (name === 'read') noteUse(path)
          if (name === 'remove' && removeCopy(path)) kept.delete(path)
          if (name === 'clear' && clearCopies())
            for (const other of paths) if (!safe.includes(other)) kept.delete(other)
          if (name === 'damage') phone.storage.set(path, { of: 'another program' })
          if (path === 'cache:h') kept.delete('h')
          for (const other of paths) {
            const copy = readCopy(other)
            // A copy may have left, if it is not protected; it is never another than the last that was kept.
            if (copy !== undefined || safe.includes(other)) expect(copy).toBe(kept.get(other))
          }
        }
        const keys = [...phone.storage.keys()]
        for (const key of keys) expect(storedBytes(key)).toBeLessThanOrEqual(1024 * 1024)
        expect(keys.reduce((sum, key) => sum + storedBytes(key), 0)).toBeLessThan(maximumBytes + maximumCopyBytes)
      },
    ),
    { numRuns: 40 },
  )
}, 60_000)
