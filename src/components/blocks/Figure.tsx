import { Text, View } from '@tarojs/components'
import { Picture } from '../Picture'
import type { BlockView } from './blockView'
import { tallestFigure } from './drawnBlocks'
import classes from './Figure.module.scss'

/** A picture across the page at its own shape, its caption beneath. */
export const Figure: BlockView<'figure'> = ({ block, position, article }) => {
  const { picture } = block
  return (
    <View className={classes.figure}>
      <Picture
        picture={picture}
        address={article.address}
        shape={Math.min(picture.height / picture.width, tallestFigure)}
        onTap={picture.sources.length > 0 ? () => article.onPicture(position) : undefined}
      />
      {picture.caption ? (
        <Text className={classes.caption} userSelect>
          {picture.caption}
        </Text>
      ) : null}
    </View>
  )
}
