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

type EmptyProperties = {
  sentence: string
  /** What to try instead. */
  hint?: string
  /** The tab where there is something to read, and how it is called where it is not the list of interviews. */
  homeUrl?: string
  homeLabel?: string
}

/** Nothing here yet, in one sentence, and where there is something to read. */
export function Empty({ sentence, hint, homeUrl, homeLabel }: EmptyProperties) {
  return (
    <View className={classes.failure}>
      <Text className={classes.sentence}>{sentence}</Text>
      {hint ? <Text className={classes.hint}>{hint}</Text> : null}
      {homeUrl ? (
        <OnLink>
          <HomeLink url={homeUrl} label={homeLabel} />
        </OnLink>
      ) : null}
    </View>
  )
}

function HomeLink({ url, label }: { url: string; label?: string }) {
  const words = useWords()
  return (
    <Link className={classes.way} openType="switchTab" url={url}>
      {label ?? words.toInterviews}
    </Link>
  )
}
