import type { BlockOf, BlockType } from '../../contract/blocks'

/** A picture as an editor refers to it: a file of `images/`, or only its shape while the file is still to come. */
export type ParsedFigure = {
  type: 'figure'
  line: number
  alt: string
  caption?: string
  picture: { file: string } | { pending: { width: number; height: number } }
}

/** A turn as written; without a `speaker` the publication asks and the interviewed doctor answers. */
export type ParsedTurn = Omit<BlockOf<'turn'>, 'speaker' | 'byDoctor'> & { speaker?: string }

/** The contract's blocks, save for what a single file cannot know: measured pictures and the names of speakers. */
export type ParsedBlock = BlockOf<Exclude<BlockType, 'figure' | 'turn'>> | ParsedFigure | ParsedTurn
