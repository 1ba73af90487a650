import { Text } from '@tarojs/components'
import type { BlockView } from './blockView'
import classes from './Paragraph.module.scss'
import { Spans } from './Spans'

export const Paragraph: BlockView<'paragraph'> = ({ block, article }) => (
  <Text className={classes.paragraph} userSelect>
    <Spans spans={block.text} article={article} />
  </Text>
)

/** The first paragraph of an interview is set a step larger. */
export const Lede: BlockView<'paragraph'> = ({ block, article }) => (
  <Text className={classes.lede} userSelect>
    <Spans spans={block.text} article={article} />
  </Text>
)
