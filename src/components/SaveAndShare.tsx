import { Button, Text, View } from '@tarojs/components'
import { useWords } from '../i18n/words'
import { control } from './accessibility'
import { Icon } from './Icon'
import classes from './SaveAndShare.module.scss'

/** After the last word: what to do with an interview that was worth it. Sharing exists in WeChat only. */
export function SaveAndShare({ saved, onSave }: { saved: boolean; onSave: () => void }) {
  const words = useWords()
  return (
    <View className={classes.actions}>
      <View
        className={`${classes.action} ${saved ? classes.saved : ''}`}
        hoverClass="pressed"
        onClick={onSave}
        {...control('button')}
      >
        <Icon name={saved ? 'bookmark-filled' : 'bookmark'} />
        <Text>{saved ? words.saved : words.save}</Text>
      </View>
      {process.env.TARO_ENV === 'weapp' ? (
        <Button className={classes.action} hoverClass="pressed" openType="share" {...control('button')}>
          <Icon name="share" />
          <Text>{words.share}</Text>
        </Button>
      ) : null}
    </View>
  )
}
