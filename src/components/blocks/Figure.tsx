import { Text, View } from '@tarojs/components'
import { Picture } from '../Picture'
import type { BlockView } from './blockView'
import classes from './Figure.module.scss'

/** No taller than 4:5: a phone's screen keeps some words in sight. */
const tallest = 5 / 4

/** A picture across the page at its own shape, its caption beneath. */
export const Figure: BlockView<'figure'> = ({ block, article }) => {
  const { picture } = block
  return (
    <View className={classes.figure}>
      <Picture picture={picture} address={article.address} shape={Math.min(picture.height / picture.width, tallest)} />
      {picture.caption ? (
        <Text className={classes.caption} userSelect>
          {picture.caption}
        </Text>
      ) : null}
    </View>
  )
}
