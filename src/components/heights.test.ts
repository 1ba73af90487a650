import { expect, test } from 'vitest'
import { rememberHeights } from './heights'

test('what was measured is known to the pixel, what never was is not', () => {
  const heights = rememberHeights('small')
  heights.record('a', 'small', 100.25)
  expect(heights.of('a', 'small')).toBe(100.25)
  expect(heights.of('b', 'small')).toBeUndefined()
})

test('in another layout all grow as those that were compared', () => {
  const heights = rememberHeights('small')
  for (const id of ['a', 'b', 'c']) heights.record(id, 'small', 100)
  expect(heights.of('c', 'large')).toBe(100)
  expect(heights.compare('a', 'large', 140)).toBe(true)
  expect(heights.of('c', 'large')).toBe(140)
  expect(heights.compare('b', 'large', 160)).toBe(true)
  expect(heights.of('c', 'large')).toBe(150)
  expect(heights.of('a', 'large')).toBe(140)
})

test('what was compared once is measured from then on, and the others stay', () => {
  const heights = rememberHeights('small')
  heights.record('a', 'small', 100)
  heights.record('b', 'small', 100)
  heights.compare('a', 'large', 150)
  expect(heights.compare('a', 'large', 200)).toBe(false)
  expect([heights.of('a', 'large'), heights.of('b', 'large')]).toEqual([200, 150])
})

test('back in the first layout the first heights hold, and what was measured meanwhile shrinks', () => {
  const heights = rememberHeights('small')
  heights.record('a', 'small', 100)
  heights.record('b', 'small', 80)
  heights.compare('a', 'large', 150)
  heights.record('c', 'large', 300)
  expect([heights.of('b', 'small'), heights.of('c', 'small')]).toEqual([80, 200])
})
