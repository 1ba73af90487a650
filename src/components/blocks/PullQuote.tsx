import { Text, View } from '@tarojs/components'
import type { BlockView } from './blockView'
import classes from './PullQuote.module.scss'
import { ShareQuote } from './ShareQuote'
import { Spans } from './Spans'

/** A sentence at the margin, held by a line; under it the way to share it. */
export const PullQuote: BlockView<'pullQuote'> = ({ block, position, article }) => {
  const { onQuote } = article
  return (
    <>
      <View className={classes.quote}>
        <Text className={classes.text} userSelect>
          <Spans spans={block.text} article={article} />
        </Text>
        {block.attribution ? <Text className={classes.attribution}>{block.attribution}</Text> : null}
      </View>
      {onQuote ? <ShareQuote under="quote" onTap={() => onQuote(position)} /> : null}
    </>
  )
}
