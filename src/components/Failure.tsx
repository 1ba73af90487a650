import { Text, View } from '@tarojs/components'
import { useWords, type Words } from '../i18n/words'
import { control, role } from './accessibility'
import classes from './Failure.module.scss'
import { Link, OnLink } from './Link'

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
        <OnLink>
          <HomeLink url={homeUrl} />
        </OnLink>
      ) : null}
    </View>
  )
}

/** Nothing here yet, in one sentence, and where there is something to read. */
export function Empty({ sentence, homeUrl }: { sentence: string; homeUrl?: string }) {
  return (
    <View className={classes.failure}>
      <Text className={classes.sentence}>{sentence}</Text>
      {homeUrl ? (
        <OnLink>
          <HomeLink url={homeUrl} />
        </OnLink>
      ) : null}
    </View>
  )
}

function HomeLink({ url }: { url: string }) {
  const words = useWords()
  return (
    <Link className={classes.way} openType="switchTab" url={url}>
      {words.toInterviews}
    </Link>
  )
}
