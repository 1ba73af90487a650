import { expect, test } from 'vitest'
import { partOfPiece, pieceBytes } from './searchPieces'

test('pieces stand one behind the other', () => {
  expect(partOfPiece(0)).toEqual({ start: 0, end: pieceBytes - 1 })
  expect(partOfPiece(7).start).toBe(partOfPiece(6).end + 1)
  expect(partOfPiece(7).end - partOfPiece(7).start).toBe(pieceBytes - 1)
})
