import { Text, View } from '@tarojs/components'
import { useWords, type Words } from '../i18n/words'
import { control, heading, role } from './accessibility'
import classes from './Failure.module.scss'
import { Link, OnLink } from './Link'

/** Where there is something to read in any case, by what is there. */
export type WaysOn = { [Name in keyof Words['waysOn']]?: string }

type Properties = {
  error: keyof Words['failures']
  /** Milliseconds until the page asks again by itself. */
  wait?: number
  onRetry?: () => void
  /** Home alone where trying again may help; all of them from a page that is not there. */
  ways?: WaysOn
  /** A title stands above; else the sentence of a page that has only this says what the page is. */
  titled?: boolean
}

const nowhere: WaysOn = {}

/** What went wrong in one sentence, and the ways on. */
export function Failure({ error: failure, wait, onRetry, ways = nowhere, titled }: Properties) {
  const words = useWords()
  // A page that leads nowhere else is always there: what is not found is what it shows.
  const error = failure === 'notFound' && ways === nowhere ? 'server' : failure
  return (
    <View className={classes.failure}>
      <View {...role('alert')}>
        <Text className={classes.sentence} {...(ways === nowhere || titled ? undefined : heading(1))}>
          {words.failures[error]}
        </Text>
      </View>
      {wait === undefined ? null : <Text className={classes.hint}>{words.asksAgain(Math.ceil(wait / 1000))}</Text>}
      {onRetry && error !== 'notFound' ? (
        <View className={classes.way} hoverClass="pressed" onClick={onRetry} {...control('button')}>
          {words.retry}
        </View>
      ) : null}
      {error === 'notFound' ? <Text className={classes.hint}>{words.notFoundReason}</Text> : null}
      <OnLink>
        {namesOf(ways)
          .filter((name) => error === 'notFound' || name === 'interviews')
          .map((name) => (
            <WayOn key={name} name={name} url={ways[name] ?? ''} />
          ))}
      </OnLink>
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
          <WayOn name="interviews" url={homeUrl} label={homeLabel} />
        </OnLink>
      ) : null}
    </View>
  )
}

const namesOf = (ways: WaysOn) => Object.keys(ways) as (keyof WaysOn)[]

function WayOn({ name, url, label }: { name: keyof WaysOn; url: string; label?: string }) {
  const words = useWords()
  return (
    <Link className={classes.way} openType={name === 'search' ? undefined : 'switchTab'} url={url}>
      {label ?? words.waysOn[name]}
    </Link>
  )
}
