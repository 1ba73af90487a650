import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Interview, InterviewCard } from '../../contract/interview'
import { localized } from '../../contract/language'
import { formatDate } from '../i18n/formatDate'
import { useLanguage, useWords } from '../i18n/words'
import { heading } from './accessibility'
import { DefinitionList } from './DefinitionList'
import classes from './InterviewEnd.module.scss'
import type { InterviewListing } from './interviewListing'
import { NeighbourRow, NoNeighbour } from './NeighbourRow'
import { SectionRule } from './SectionRule'

/** Neighbours by date, and others of the same department and of the same hospital. */
export function Around({ interview, listing }: { interview: Interview; listing: InterviewListing }) {
  const words = useWords()
  const language = useLanguage()
  const { previous, next, sameDepartment, sameHospital, doctor } = interview
  return (
    <>
      <SectionRule label={words.earlierAndLater} />
      {previous ? (
        <NeighbourRow card={previous} listing={listing} kicker={words.earlier} />
      ) : (
        <NoNeighbour kicker={words.earlier} sentence={words.oldestReached} />
      )}
      {next ? (
        <NeighbourRow card={next} listing={listing} kicker={words.later} />
      ) : (
        <NoNeighbour kicker={words.later} sentence={words.newestReached} />
      )}
      <Others
        label={words.alsoIn(localized(doctor.department.name, language) ?? '')}
        cards={sameDepartment}
        listing={listing}
      />
      <Others
        label={words.alsoAt(localized(doctor.hospital.name, language) ?? '')}
        cards={sameHospital}
        listing={listing}
      />
    </>
  )
}

type OthersProperties = { label: string; cards: readonly InterviewCard[]; listing: InterviewListing }

function Others({ label, cards, listing }: OthersProperties) {
  const words = useWords()
  if (cards.length === 0) return null
  return (
    <>
      <SectionRule label={label} />
      {cards.map((card) => (
        <NeighbourRow
          key={card.id}
          card={card}
          listing={listing}
          kicker={words.minutes(listing.version(card).readingMinutes)}
        />
      ))}
    </>
  )
}

/** The medical notice, the dates, who edited it, and where to write to with a correction; then the rows it is given. */
export function Imprint({ interview, children }: PropsWithChildren<{ interview: Interview }>) {
  const words = useWords()
  const language = useLanguage()
  const { site } = interview
  return (
    <View className={classes.imprint}>
      <Text className={classes.label} {...heading(2)}>
        {words.noticeTitle}
      </Text>
      <Text className={classes.text}>{words.noticeText}</Text>
      {site.notice ? <Text className={classes.text}>{localized(site.notice, language)}</Text> : null}
      <DefinitionList
        entries={[
          [words.published, formatDate(interview.datePublished, language)],
          [words.updated, formatDate(interview.dateModified, language)],
          [words.editor, interview.editor],
          [words.translator, interview.translator],
          [words.source, interview.sourceUrl ?? localized(site.name, language)],
          [words.corrections, site.correctionsEmail],
        ]}
      />
      {children ? <View className={classes.rows}>{children}</View> : null}
    </View>
  )
}
