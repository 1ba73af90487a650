import { Text, View } from '@tarojs/components'
import classes from './DefinitionList.module.scss'

/** Names and values in two columns; entries without a value are left out. */
export function DefinitionList({ entries }: { entries: readonly (readonly [string, string | undefined])[] }) {
  return (
    <View className={classes.list}>
      {entries.map(([name, value]) =>
        value ? (
          <View key={name} className={classes.entry}>
            <Text className={classes.name}>{name}</Text>
            <Text className={classes.value} userSelect>
              {value}
            </Text>
          </View>
        ) : null,
      )}
    </View>
  )
}
