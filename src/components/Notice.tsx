import { Text, View } from '@tarojs/components'
import classes from './Notice.module.scss'

/** One quiet tinted line across the page: no network, sample content, single-page mode. */
export function Notice({ text }: { text: string }) {
  return (
    <View className={classes.notice}>
      <Text className={classes.text}>{text}</Text>
    </View>
  )
}
