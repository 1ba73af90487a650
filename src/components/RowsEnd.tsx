import { Text, View } from '@tarojs/components'
import { useWords, type Words } from '../i18n/words'
import { control } from './accessibility'
import classes from './RowsEnd.module.scss'

type Properties = {
  end: 'more' | 'loading' | 'end' | keyof Words['failures']
  onMore: () => void
  /** What is said where there is nothing more. */
  ended?: string
  /** What asks for more where that does not come by itself. */
  label?: string
}

/** What stands at an end of a list: more on its way, a failure that can be tried again, or that this is all. */
export function RowsEnd({ end, onMore, ended, label }: Properties) {
  const words = useWords()
  if (end === 'end') return ended ? <Text className={classes.end}>{ended}</Text> : null
  if (end === 'loading' || (end === 'more' && !label)) return <Text className={classes.end}>{words.loadingMore}</Text>
  return (
    <View
      className={label ? classes.before : classes.retry}
      hoverClass="pressed"
      onClick={onMore}
      {...control('button')}
    >
      {end === 'more' ? label : words.sentences(words.failures[end], words.retry)}
    </View>
  )
}
