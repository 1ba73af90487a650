import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pagesFromOldest } from './pagesFromOldest'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** What each page holds that a reader meets who begins with the newest. */
function followed(count: number, size: number): number[][] {
  const { newest, pages } = pagesFromOldest(upTo(count), size)
  const read = [newest.entries]
  for (let { next } = newest; next !== undefined; ) {
    const page = pages.find((candidate) => candidate.page === next)
    if (!page) throw new Error(`page ${next} does not exist`)
    read.push(page.entries)
    next = page.next
  }
  return read
}

test.each([
  { input: 0, output: [[]] },
  { input: 2, output: [[2, 1]] },
  { input: 3, output: [[3, 2, 1]] },
  {
    input: 4,
    output: [
      [4, 3, 2],
      [3, 2, 1],
    ],
  },
  {
    input: 6,
    output: [
      [6, 5, 4],
      [3, 2, 1],
    ],
  },
  {
    input: 7,
    output: [
      [7, 6, 5],
      [6, 5, 4],
      [3, 2, 1],
    ],
  },
])('$input entries by three', ({ input, output }) => {
  expect(followed(input, 3)).toEqual(output)
})

test('for any number, every entry is met, and full pages do not change when one is added', () => {
  fc.assert(
    fc.property(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 12 }), (count, size) => {
      expect(new Set(followed(count, size).flat())).toEqual(new Set(upTo(count)))
      const [before, after] = [pagesFromOldest(upTo(count), size), pagesFromOldest(upTo(count + 1), size)]
      expect(after.pages.slice(0, before.pages.length)).toEqual(before.pages)
    }),
  )
})
