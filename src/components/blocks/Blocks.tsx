import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Block, BlockType } from '../../../contract/blocks'
import type { Section } from '../../../contract/interview'
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

type Properties = { blocks: readonly Block[]; sections: readonly Section[]; article: Article }

/**
 * The body of an interview, one element a section: the table of contents leads to it, and no element has too many
 * children (WeChat's audit allows 60). The first paragraph is the lede, if no heading stands before it.
 */
export function Blocks({ blocks, sections, article }: Properties) {
  const opening = blocks.findIndex(({ type }) => type === 'paragraph' || type === 'heading')
  return sections.map(({ id, firstBlock }, index) => (
    <View key={id} id={id}>
      {blocks.slice(firstBlock, sections[index + 1]?.firstBlock).map((block, offset) => {
        const position = firstBlock + offset
        if (position === opening && block.type === 'paragraph') {
          return <Lede key={position} block={block} article={article} />
        }
        const BlockView = views[block.type] as (properties: { block: Block; article: Article }) => ReactNode
        return <BlockView key={position} block={block} article={article} />
      })}
    </View>
  ))
}
