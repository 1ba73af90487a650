import { Text, View } from '@tarojs/components'
import type { InterviewCard } from '../../contract/interview'
import { localized } from '../../contract/language'
import { doctorName } from '../i18n/doctorName'
import { useLanguage } from '../i18n/words'
import { inLanguage } from './accessibility'
import { Headline } from './Headline'
import { InterviewFacts } from './InterviewFacts'
import classes from './InterviewRow.module.scss'
import type { InterviewListing } from './interviewListing'
import { Link } from './Link'
import { Picture } from './Picture'

type Properties = {
  card: InterviewCard
  listing: InterviewListing
  /** A hairline above, between peers. */
  ruled: boolean
}

/** An interview in the list of all. */
export function InterviewRow({ card, listing, ruled }: Properties) {
  const language = useLanguage()
  const version = listing.version(card)
  return (
    <Link className={ruled ? `${classes.row} ${classes.ruled}` : classes.row} url={listing.url(card)}>
      <View className={classes.text}>
        <Text className={classes.department}>{localized(card.department.name, language)}</Text>
        <View {...inLanguage(version.language)}>
          <Headline className={classes.headline} text={version.headline} language={version.language} />
        </View>
        <Text className={classes.name}>{doctorName(card.doctor, language)}</Text>
        <InterviewFacts date={card.datePublished} readingMinutes={version.readingMinutes} today={listing.today} />
      </View>
      {card.doctor.portrait ? (
        <View className={classes.portrait}>
          <Picture picture={card.doctor.portrait} address={listing.address} width={92} shape={5 / 4} decorative />
        </View>
      ) : null}
    </Link>
  )
}
