import { Text, View } from '@tarojs/components'
import { announced, control } from './accessibility'
import classes from './Notice.module.scss'

type Properties = { text: string; action?: { label: string; onTap: () => void } }

/** One quiet tinted line across the page, and what can be done about it: a kept copy, sample content, single-page mode. */
export function Notice({ text, action }: Properties) {
  return (
    <View className={classes.notice}>
      <Text className={classes.text} {...(action ? announced : undefined)}>
        {text}
      </Text>
      {action ? (
        <View className={classes.action} hoverClass="pressed" onClick={action.onTap} {...control('button')}>
          {action.label}
        </View>
      ) : null}
    </View>
  )
}
