import { Text, View } from '@tarojs/components'
import classes from './ToCopy.module.scss'

/** A sentence that says what to do with something, and the thing itself, which can be selected and copied. */
export function ToCopy({ sentence, texts }: { sentence: string; texts: readonly string[] }) {
  return (
    <View className={classes.copy}>
      <Text className={classes.sentence}>{sentence}</Text>
      {texts.map((text) => (
        <View key={text} className={classes.item}>
          <Text className={classes.text} userSelect>
            {text}
          </Text>
        </View>
      ))}
    </View>
  )
}
