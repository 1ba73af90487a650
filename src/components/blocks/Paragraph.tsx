import { type ITouchEvent, Text } from '@tarojs/components'
import { useState } from 'react'
import type { BlockView } from './blockView'
import classes from './Paragraph.module.scss'
import { ShareQuote } from './ShareQuote'
import { Spans } from './Spans'

type Properties = Parameters<BlockView<'paragraph'>>[0]

export const Paragraph: BlockView<'paragraph'> = (properties) => (
  <Quotable {...properties} className={classes.paragraph} />
)

/** The first paragraph of an interview is set a step larger. */
export const Lede: BlockView<'paragraph'> = (properties) => <Quotable {...properties} className={classes.lede} />

/** A paragraph: a tap on it shows the way to share its words, a second tap hides it. */
function Quotable({ block, position, part, article, className }: Properties & { className?: string }) {
  const [chosen, setChosen] = useState(false)
  const { onQuote } = article
  const choose = (event: ITouchEvent) => {
    if (!actsByItself(event)) setChosen(!chosen)
  }
  return (
    <>
      <Text className={className} userSelect onClick={onQuote && choose}>
        <Spans spans={block.text} article={article} />
      </Text>
      {chosen && onQuote ? <ShareQuote under="paragraph" onTap={() => onQuote(position, part)} /> : null}
    </>
  )
}

/** A link in the sentence, and the end of a selection, are not meant for the paragraph. */
function actsByItself({ target }: ITouchEvent): boolean {
  if (window.getSelection()?.isCollapsed === false) return true
  return target instanceof Element && target.closest('[role=link]') !== null
}
