import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Block, BlockType } from '../../../contract/blocks'
import type { Piece } from '../pieces'
import classes from './Block.module.scss'
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

type Properties = { piece: Piece; article: Article; lede: number; marked: number }

/** A piece of an interview on the web. The mini-program draws it by `articlePiece.wxml`, with the same classes. */
export function WebBlocks({ piece, article, lede, marked }: Properties) {
  const { first, blocks } = piece
  useReadingLine(first, blocks.length, article.onReach)
  return blocks.map((block, index) => {
    const position = first + index
    return (
      <View key={position} id={`b${position}`} className={position === marked ? classes.marked : ''}>
        {position === lede && block.type === 'paragraph' ? (
          <Lede block={block} position={position} article={article} />
        ) : (
          draw(block, position, article)
        )}
      </View>
    )
  })
}

function draw(block: Block, position: number, article: Article): ReactNode {
  const View = views[block.type] as (properties: { block: Block; position: number; article: Article }) => ReactNode
  return <View block={block} position={position} article={article} />
}

/** Where reading happens: a line this far below the top of the window, in CSS pixels. */
const readingLine = 96

/** What is above the line, however far: a jump brings no block to it, but takes blocks from one side to the other. */
const farAbove = 1e6

/** Tells which blocks begin above the reading line, and which no longer do. */
function useReadingLine(first: number, count: number, onReach: Article['onReach']) {
  const latest = useRef(onReach)
  latest.current = onReach
  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') return
    // Taro keeps the pages behind this one in the document: the last element is the one in front. Its pages scroll by
    // themselves: a margin around the window would not reach into them.
    const root = [...document.querySelectorAll(`#b${first}`)].pop()?.closest('.taro_page')
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          latest.current(Number(target.id.slice(1)), isIntersecting)
        }
      },
      { root, rootMargin: `${farAbove}px 0px ${readingLine + 1 - window.innerHeight}px` },
    )
    for (let position = first; position < first + count; position += 1) {
      const element = root?.querySelector(`#b${position}`)
      if (element) observer.observe(element)
    }
    return () => observer.disconnect()
  }, [first, count])
}
