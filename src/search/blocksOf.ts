import { maskBlocks } from '../../contract/searchPostings'
import type { Place } from './findTexts'

/** Blocks that are looked at one after the other: each is a request. */
const mostBlocks = 3

/** The blocks in which a sentence of a hit probably stands, the likeliest first; -1 is the digest. */
export function blocksOf({ block, from, mask }: Place): number[] {
  const together = Array.from({ length: maskBlocks }, (_, index) => Math.max(0, from) + index)
    .filter((candidate) => (mask >>> (candidate % maskBlocks)) & 1)
    .slice(0, mostBlocks)
  // All bits: in which blocks some of it stands is not known.
  const all = mask === -1 || mask === 0 ? [] : together
  return [...new Set([...all, ...(block === undefined ? [] : [block])])].slice(0, mostBlocks)
}
