import { Navigator, Text, View } from '@tarojs/components'
import { useWords, type Words } from '../i18n/words'
import { control, role } from './accessibility'
import classes from './Failure.module.scss'

type Properties = {
  error: keyof Words['failures']
  onRetry?: () => void
  /** Where there is something to read in any case. */
  homeUrl?: string
}

/** What went wrong in one sentence, and the ways on. */
export function Failure({ error, onRetry, homeUrl }: Properties) {
  const words = useWords()
  return (
    <View className={classes.failure}>
      <Text className={classes.sentence} {...role('alert')}>
        {words.failures[error]}
      </Text>
      {onRetry && error !== 'notFound' ? (
        <View className={classes.way} hoverClass="pressed" onClick={onRetry} {...control('button')}>
          {words.retry}
        </View>
      ) : null}
      {homeUrl ? (
        <Navigator className={classes.way} hoverClass="pressed" openType="switchTab" url={homeUrl} {...control('link')}>
          {words.toInterviews}
        </Navigator>
      ) : null}
    </View>
  )
}

/** Nothing here yet, in one sentence. */
export function Empty({ sentence }: { sentence: string }) {
  return (
    <View className={classes.failure}>
      <Text className={classes.sentence}>{sentence}</Text>
    </View>
  )
}
