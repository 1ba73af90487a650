import type { ReactNode } from 'react'
import type { Block, BlockType } from '../../../contract/blocks'
import type { Article, BlockView } from './blockView'
import { Divider } from './Divider'
import { Figure } from './Figure'
import { Heading } from './Heading'
import { List } from './List'
import { Lede, Paragraph } from './Paragraph'
import { PullQuote } from './PullQuote'
import { Turn } from './Turn'

/** Block type → view. A type of the contract without a view does not compile. */
const views: { [Type in BlockType]: BlockView<Type> } = {
  heading: Heading,
  paragraph: Paragraph,
  pullQuote: PullQuote,
  figure: Figure,
  turn: Turn,
  list: List,
  divider: Divider,
}

/** The body of an interview. The first paragraph is its lede, if no heading stands before it. */
export function Blocks({ blocks, article }: { blocks: readonly Block[]; article: Article }) {
  const opening = blocks.findIndex(({ type }) => type === 'paragraph' || type === 'heading')
  return blocks.map((block, index) => {
    if (index === opening && block.type === 'paragraph') return <Lede key="lede" block={block} article={article} />
    const View = views[block.type] as (properties: { block: Block; article: Article }) => ReactNode
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of an interview never change places
    return <View key={index} block={block} article={article} />
  })
}
