import { maskPieces } from '../../contract/searchPostings'
import type { Place } from './findTexts'

/** Pieces that are looked at one after the other: each is a request. */
const mostPieces = 3

/** The pieces in which a sentence of a hit probably stands, the likeliest first. */
export function piecesOf({ piece, from, mask }: Place): number[] {
  const together = Array.from({ length: maskPieces }, (_, index) => from + index)
    .filter((candidate) => (mask >>> (candidate % maskPieces)) & 1)
    .slice(0, mostPieces)
  // All bits: in which pieces some of it stands is not known.
  const all = mask === -1 || mask === 0 ? [] : together
  return [...new Set([...all, ...(piece === undefined ? [] : [piece])])].slice(0, mostPieces)
}
