import { Text, View } from '@tarojs/components'
import { role } from './accessibility'
import classes from './SectionRule.module.scss'

/** The rule and label that open a part of a page. */
export function SectionRule({ label }: { label: string }) {
  return (
    <View className={classes.rule}>
      <Text className={classes.label} {...role('heading', 2)}>
        {label}
      </Text>
    </View>
  )
}
