import { type Block, textLength } from '../../contract/blocks'

/** Consecutive blocks of an interview that are drawn together; `first` is the position of the first one. */
export type Piece = { first: number; blocks: readonly Block[] }

/**
 * Characters of text in a piece. The first is what a screen shows, so that a slow phone has something to read after one
 * small step; the others follow right after, in steps that do not block it.
 */
const firstPiece = 2000
const nextPieces = 9000
/** WeChat's audit allows an element 60 children. */
const mostBlocks = 50

/** Cuts an interview into pieces, at the borders of blocks. A block is never cut: a long one makes a long piece. */
export function piecesOf(blocks: readonly Block[]): Piece[] {
  const pieces: { first: number; blocks: Block[] }[] = []
  let room = 0
  blocks.forEach((block, position) => {
    const last = pieces[pieces.length - 1]
    const length = textLength(block)
    if (!last || length > room || last.blocks.length === mostBlocks) {
      room = pieces.length === 0 ? firstPiece : nextPieces
      pieces.push({ first: position, blocks: [block] })
    } else {
      last.blocks.push(block)
    }
    room -= length
  })
  return pieces
}

/** Whether the block at a position stands in a piece. */
export function holds({ first, blocks }: Piece, position: number): boolean {
  return position >= first && position < first + blocks.length
}

/** Position of the lede: the first paragraph, if no heading stands before it; else -1. */
export function ledeOf(blocks: readonly Block[]): number {
  const opening = blocks.findIndex(({ type }) => type === 'paragraph' || type === 'heading')
  return blocks[opening]?.type === 'paragraph' ? opening : -1
}
