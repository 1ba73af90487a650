import { Text, View } from '@tarojs/components'
import type { InterviewCard } from '../../contract/interview'
import { localized } from '../../contract/language'
import { doctorName } from '../i18n/doctorName'
import { useLanguage } from '../i18n/words'
import { inLanguage } from './accessibility'
import { Headline } from './Headline'
import { InterviewFacts } from './InterviewFacts'
import type { InterviewListing } from './interviewListing'
import classes from './LeadInterview.module.scss'
import { Link } from './Link'
import { Picture } from './Picture'

/** The newest interview, with its cover across the page. */
export function LeadInterview({ card, listing }: { card: InterviewCard; listing: InterviewListing }) {
  const language = useLanguage()
  const version = listing.version(card)
  return (
    <Link url={listing.url(card)}>
      {card.cover ? <Picture picture={card.cover} address={listing.address} shape={292 / 390} decorative /> : null}
      <View className={classes.text}>
        <Text className={classes.department}>{localized(card.department.name, language)}</Text>
        <View {...inLanguage(version.language)}>
          <Headline className={classes.headline} text={version.headline} language={version.language} />
        </View>
        <Text className={classes.name}>{doctorName(card.doctor, language)}</Text>
        <Text className={classes.hospital}>{localized(card.hospital.name, language)}</Text>
        <InterviewFacts date={card.datePublished} readingMinutes={version.readingMinutes} today={listing.today} />
      </View>
    </Link>
  )
}
