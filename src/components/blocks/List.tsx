import { Text, View } from '@tarojs/components'
import { role } from '../accessibility'
import type { BlockView } from './blockView'
import classes from './List.module.scss'
import { Spans } from './Spans'

export const List: BlockView<'list'> = ({ block, article }) => (
  <View className={classes.list} {...role('list')}>
    {block.items.map((item, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the items of a list never change places
      <View key={index} className={classes.item} {...role('listitem')}>
        <Text className={classes.mark}>{block.ordered ? `${index + 1}.` : '·'}</Text>
        <Text className={classes.text} userSelect>
          <Spans spans={item} article={article} />
        </Text>
      </View>
    ))}
  </View>
)
