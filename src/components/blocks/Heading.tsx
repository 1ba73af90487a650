import { Text, View } from '@tarojs/components'
import { heading } from '../accessibility'
import type { BlockView } from './blockView'
import classes from './Heading.module.scss'

/** A section's number and heading under a rule; or, at level 3, a smaller heading inside one. */
export const Heading: BlockView<'heading'> = ({ block }) =>
  block.level === 2 ? (
    <View className={classes.section}>
      {block.number ? <Text className={classes.number}>{block.number}</Text> : null}
      <Text className={classes.title} {...heading(2)} userSelect>
        {block.text}
      </Text>
    </View>
  ) : (
    <Text className={classes.subheading} {...heading(3)} userSelect>
      {block.text}
    </Text>
  )
