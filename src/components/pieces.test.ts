import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../contract/blocks'
import { piecesOf } from './pieces'

const paragraph = (length: number): Block => ({ type: 'paragraph', text: ['x'.repeat(length)] })

test('the first piece is what a screen shows, the next are larger', () => {
  const pieces = piecesOf(Array.from({ length: 30 }, () => paragraph(700)))
  expect(pieces.map(({ first, blocks }) => [first, blocks.length])).toEqual([
    [0, 2],
    [2, 12],
    [14, 12],
    [26, 4],
  ])
})

test('pieces hold every block once, in order, and none too many', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12_000 }), { maxLength: 200 }), (lengths) => {
      const blocks = lengths.map(paragraph)
      const pieces = piecesOf(blocks)
      expect(pieces.flatMap((piece) => piece.blocks)).toEqual(blocks)
      let next = 0
      for (const { first, blocks: held } of pieces) {
        expect(first).toBe(next)
        expect(held.length).toBeGreaterThan(0)
        expect(held.length).toBeLessThanOrEqual(50)
        next += held.length
      }
    }),
  )
})
