import { expect, test } from 'vitest'
import { serialDepth } from './serialDepth'

const asked = (...spans: [askedAt: number, answeredAt: number][]) =>
  spans.map(([askedAt, answeredAt]) => ({ askedAt, answeredAt }))

test.each([
  ['none', asked(), 0],
  ['one', asked([0, 5]), 1],
  ['two at once', asked([0, 5], [1, 9]), 1],
  ['one after the other', asked([0, 5], [5, 9]), 2],
  ['a third beside the second, told in another order', asked([6, 7], [0, 5], [5, 9]), 2],
  ['three in a row', asked([0, 5], [6, 7], [8, 9]), 3],
])('%s', (_, requests, depth) => {
  expect(serialDepth(requests)).toBe(depth)
})
