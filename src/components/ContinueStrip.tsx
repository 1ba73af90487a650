import { Text, View } from '@tarojs/components'
import type { InterviewCard } from '../../contract/interview'
import { useWords } from '../i18n/words'
import { inLanguage } from './accessibility'
import classes from './ContinueStrip.module.scss'
import { Headline } from './Headline'
import { Icon } from './Icon'
import type { InterviewListing } from './interviewListing'
import { Link } from './Link'

type Properties = { reading: { card: InterviewCard; minutesLeft: number }; listing: InterviewListing }

/** The way back into an interview that is not read to its end. */
export function ContinueStrip({ reading, listing }: Properties) {
  const words = useWords()
  const { headline, language } = listing.version(reading.card)
  return (
    <Link className={classes.strip} url={listing.url(reading.card)}>
      <View className={classes.text}>
        <Text className={classes.meta}>
          {`${words.continueReading} · ${words.minutesLeft(Math.round(reading.minutesLeft))}`}
        </Text>
        <View {...inLanguage(language)}>
          <Headline className={classes.headline} text={headline} language={language} />
        </View>
      </View>
      <Icon name="chevron-right" size={20} />
    </Link>
  )
}
