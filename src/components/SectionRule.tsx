import { Text, View } from '@tarojs/components'
import { heading } from './accessibility'
import classes from './SectionRule.module.scss'

/** The rule and label that open a part of a page. */
export function SectionRule({ label }: { label: string }) {
  return (
    <View className={classes.rule}>
      <Text className={classes.label} {...heading(2)}>
        {label}
      </Text>
    </View>
  )
}
