import { expect, test } from 'vitest'
import { maskBlocks } from '../../contract/searchPostings'
import { blocksOf } from './blocksOf'

const bits = (...blocks: number[]) => blocks.reduce((mask, block) => mask | (1 << (block % maskBlocks)), 0)

test.each([
  ['one term: its first block, then its others', { block: 3, from: 3, mask: bits(3, 7) }, [3, 7]],
  [
    'several that stand together: from the last of their first blocks on',
    { block: 3, from: 14, mask: bits(14) },
    [14, 3],
  ],
  ['several that do not: where the rarest stands', { block: 3, from: 14, mask: 0 }, [3]],
  ['common ones: what is known', { block: 5, from: 5, mask: -1 }, [5]],
  ['common ones of which nothing is known', { from: 0, mask: -1 }, []],
  ['one in the digest alone', { block: -1, from: 0, mask: 0 }, [-1]],
  ['no more than three', { block: 0, from: 0, mask: bits(0, 1, 2, 3, 4) }, [0, 1, 2]],
])('%s', (_, place, blocks) => {
  expect(blocksOf(place)).toEqual(blocks)
})
