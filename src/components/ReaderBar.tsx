import { Button, Text, View } from '@tarojs/components'
import { useWords } from '../i18n/words'
import { control } from './accessibility'
import { Icon } from './Icon'
import classes from './ReaderBar.module.scss'

type Properties = {
  /** Name of the section that is being read. */
  section: string
  place: { share: number; minutesLeft: number }
  onContents: () => void
  saved: boolean
  onText: () => void
  onSave: () => void
}

/** The bar at the foot of an interview. Sharing exists in WeChat only, and only from its own button. */
export function ReaderBar({ section, place, saved, onContents, onText, onSave }: Properties) {
  const words = useWords()
  const left = place.minutesLeft > 0 ? words.minutesLeft(place.minutesLeft) : words.readToTheEnd
  return (
    <View className={classes.place}>
      <View className={classes.bar}>
        <View className={classes.progress} style={`width:${Math.round(place.share * 100)}%`} aria-hidden="true" />
        <View
          className={classes.where}
          hoverClass="pressed"
          onClick={onContents}
          {...control('button')}
          aria-label={[words.contents, section, left].join(words.listSeparator)}
        >
          <Icon name="contents" className={classes.sign} />
          <View>
            <Text className={classes.section}>{section}</Text>
            <Text className={classes.minutes}>{left}</Text>
          </View>
        </View>
        <View className={classes.action} hoverClass="pressed" onClick={onText} {...control('button')}>
          <Icon name="text-size" />
          <Text>{words.text}</Text>
        </View>
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
          <Button
            className={`${classes.action} ${classes.share}`}
            hoverClass="pressed"
            openType="share"
            {...control('button')}
          >
            <Icon name="share" />
            <Text>{words.share}</Text>
          </Button>
        ) : null}
      </View>
    </View>
  )
}
