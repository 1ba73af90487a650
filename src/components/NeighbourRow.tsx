import { Text, View } from '@tarojs/components'
import type { InterviewCard } from '../../contract/interview'
import { doctorName } from '../i18n/doctorName'
import { useLanguage } from '../i18n/words'
import { inLanguage } from './accessibility'
import { Headline } from './Headline'
import type { InterviewListing } from './interviewListing'
import { Link } from './Link'
import classes from './NeighbourRow.module.scss'
import { Picture } from './Picture'

type Properties = {
  card: InterviewCard
  listing: InterviewListing
  /** The line above the headline: "Earlier", "12 min", a date. */
  kicker: string
  /** False on the doctor's own page, where portrait and name are said already. */
  withDoctor?: boolean
  /** Of the headline, below the heading of the list. */
  level?: 2 | 3
}

/** An interview beside another one: a neighbour by date, or of the same department or doctor. */
export function NeighbourRow({ card, listing, kicker, withDoctor = true, level = 3 }: Properties) {
  const language = useLanguage()
  const version = listing.version(card)
  return (
    <Link className={classes.row} url={listing.url(card)}>
      <View className={classes.text}>
        <Text className={classes.kicker}>{kicker}</Text>
        <View {...inLanguage(version.language)}>
          <Headline className={classes.headline} text={version.headline} language={version.language} level={level} />
        </View>
        {withDoctor ? <Text className={classes.name}>{doctorName(card.doctor, language)}</Text> : null}
      </View>
      {withDoctor && card.doctor.portrait ? (
        <View className={classes.portrait}>
          <Picture picture={card.doctor.portrait} address={listing.address} width={64} shape={5 / 4} decorative />
        </View>
      ) : null}
    </Link>
  )
}

/** At an end of the row of interviews: one sentence instead of a neighbour. */
export function NoNeighbour({ kicker, sentence }: { kicker: string; sentence: string }) {
  return (
    <View className={classes.row}>
      <View className={classes.text}>
        <Text className={classes.kicker}>{kicker}</Text>
        <Text className={classes.name}>{sentence}</Text>
      </View>
    </View>
  )
}
