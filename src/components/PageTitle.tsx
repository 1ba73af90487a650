import { Text, View } from '@tarojs/components'
import { heading } from './accessibility'
import classes from './PageTitle.module.scss'

/** A tab's title, and on the same line what it holds. */
export function PageTitle({ title, count }: { title: string; count?: string }) {
  return (
    <View className={classes.line}>
      <Text className={classes.title} {...heading(1)}>
        {title}
      </Text>
      {count ? <Text className={classes.count}>{count}</Text> : null}
    </View>
  )
}
