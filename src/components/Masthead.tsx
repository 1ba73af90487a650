import { Text, View } from '@tarojs/components'
import { heading } from './accessibility'
import classes from './Masthead.module.scss'

/** The publication's name with its seal, and the tagline. */
export function Masthead({ name, tagline }: { name: string; tagline?: string }) {
  return (
    <View className={classes.masthead}>
      <View className={classes.line}>
        <Text className={classes.name} {...heading(1)}>
          {name}
        </Text>
        <View className={classes.seal} aria-hidden="true" />
      </View>
      {tagline ? <Text className={classes.tagline}>{tagline}</Text> : null}
    </View>
  )
}
