import type { ReactNode } from 'react'
import type { BlockOf, BlockType } from '../../../contract/blocks'
import type { Interview } from '../../../contract/interview'

/** What a block needs to know of the article it stands in. A position is an index into the interview's blocks. */
export type Article = Pick<Interview, 'doctor' | 'language'> & {
  /** Full address of a picture's source. */
  address: (src: string) => string
  /** A tap on a link to another interview; undefined where nothing can be opened (single-page mode). */
  onInterviewLink?: (slug: string) => void
  /** A tap on a link that leads outside: a mini-program cannot follow it. */
  onOutsideLink: (address: string) => void
  /**
   * Words are to be shared: those at a position, or of a part of the turn there; undefined where nothing can be shared
   * (single-page mode).
   */
  onQuote?: (position: number, part?: number) => void
  /** A tap on the picture at a position. */
  onPicture: (position: number) => void
  /** The block at a position begins above the line where reading happens, or no longer does. */
  onReach: (position: number, isAbove: boolean) => void
}

/** Draws one type of block on the web. */
export type BlockView<Type extends BlockType> = (properties: {
  block: BlockOf<Type>
  position: number
  /** The number of a part of a turn, within the turn. */
  part?: number
  article: Article
}) => ReactNode
