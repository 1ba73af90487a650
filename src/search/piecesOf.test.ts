import { expect, test } from 'vitest'
import { maskPieces } from '../../contract/searchPostings'
import type { Place } from './findTexts'
import { piecesOf } from './piecesOf'

const bits = (...pieces: number[]) => pieces.reduce((mask, piece) => mask | (1 << (piece % maskPieces)), 0)

test.each<[string, Place, number[]]>([
  ['one term: its first piece, then its others', { piece: 3, from: 3, mask: bits(3, 7) }, [3, 7]],
  [
    'several that stand together: from the last of their first pieces on',
    { piece: 3, from: 14, mask: bits(14) },
    [14, 3],
  ],
  ['several that do not: where the rarest stands', { piece: 3, from: 14, mask: 0 }, [3]],
  ['common ones: what is known', { piece: 5, from: 5, mask: -1 }, [5]],
  ['common ones of which nothing is known', { from: 0, mask: -1 }, []],
  ['no more than three', { piece: 0, from: 0, mask: bits(0, 1, 2, 3, 4) }, [0, 1, 2]],
])('%s', (_, place, pieces) => {
  expect(piecesOf(place)).toEqual(pieces)
})
