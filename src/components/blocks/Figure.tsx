import { Text, View } from '@tarojs/components'
import { control } from '../accessibility'
import { Picture } from '../Picture'
import type { BlockView } from './blockView'
import { tallestFigure } from './drawnBlocks'
import classes from './Figure.module.scss'

/** A picture across the page at its own shape, its caption beneath. */
export const Figure: BlockView<'figure'> = ({ block, position, article }) => {
  const { picture } = block
  const shape = Math.min(picture.height / picture.width, tallestFigure)
  return (
    <View className={classes.figure}>
      {picture.sources.length > 0 ? (
        <View
          hoverClass={classes.pressed}
          onClick={() => article.onPicture(position)}
          {...control('button')}
          aria-label={picture.alt}
        >
          <Picture picture={picture} address={article.address} shape={shape} />
        </View>
      ) : (
        <Picture picture={picture} address={article.address} shape={shape} />
      )}
      {picture.caption ? (
        <Text className={classes.caption} userSelect>
          {picture.caption}
        </Text>
      ) : null}
    </View>
  )
}
