import { Text, View } from '@tarojs/components'
import type { InterviewCard } from '../../contract/interview'
import { localized } from '../../contract/language'
import { doctorName } from '../i18n/doctorName'
import { useLanguage, useWords } from '../i18n/words'
import { inLanguage } from './accessibility'
import type { InterviewListing } from './interviewListing'
import { Link } from './Link'
import classes from './QuoteInterlude.module.scss'

/** One sentence of an interview, given a page to itself between the rows of the list. */
export function QuoteInterlude({ card, listing }: { card: InterviewCard; listing: InterviewListing }) {
  const words = useWords()
  const language = useLanguage()
  const version = listing.version(card)
  return (
    <Link className={classes.interlude} hoverClass={classes.pressed} url={listing.url(card)}>
      <View {...inLanguage(card.versions[0]?.language ?? version.language)}>
        <Text className={classes.quote}>{card.quote}</Text>
      </View>
      <Text className={classes.who}>
        <Text className={classes.name}>{doctorName(card.doctor, language)}</Text>
        {words.listSeparator}
        {localized(card.department.name, language)}
      </Text>
    </Link>
  )
}
