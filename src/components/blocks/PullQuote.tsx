import { Text, View } from '@tarojs/components'
import type { BlockView } from './blockView'
import classes from './PullQuote.module.scss'
import { Spans } from './Spans'

/** A sentence at the margin, held by a line. */
export const PullQuote: BlockView<'pullQuote'> = ({ block, article }) => (
  <View className={classes.quote}>
    <Text className={classes.text} userSelect>
      <Spans spans={block.text} article={article} />
    </Text>
    {block.attribution ? <Text className={classes.attribution}>{block.attribution}</Text> : null}
  </View>
)
