import { Text, View } from '@tarojs/components'
import { memo, useState } from 'react'
import type { PlacePage } from '../../contract/documents'
import type { InterviewCard } from '../../contract/interview'
import { localized, localizedBeside, localizedLanguage } from '../../contract/language'
import type { PlaceKind } from '../../contract/paths'
import { formatDate } from '../i18n/formatDate'
import { useLanguage, useWords, type Words } from '../i18n/words'
import { heading, inLanguage } from './accessibility'
import type { RecordLinks } from './DoctorProfile'
import { DoctorRowList } from './DoctorRowList'
import { Empty } from './Failure'
import type { InterviewListing } from './interviewListing'
import { OnLink } from './Link'
import { LinkRow } from './LinkRow'
import { LongList } from './LongList'
import { NeighbourRow } from './NeighbourRow'
import classes from './PlaceProfile.module.scss'
import { Prose } from './Prose'
import { RowsEnd } from './RowsEnd'
import { SectionRule } from './SectionRule'

type Properties = {
  kind: PlaceKind
  page: PlacePage
  /** The interviews so far in pages, older ones as they are read. */
  interviews: readonly (readonly InterviewCard[])[]
  end: 'more' | 'loading' | 'end' | keyof Words['failures']
  onMore: () => void
  listing: InterviewListing
  links: RecordLinks
}

/** Parts before one asks for all of them. */
const partsShown = 6

/** A hospital or a department: what it consists of, who works there, what they told. */
export function PlaceProfile({ kind, page, interviews, end, onMore, listing, links }: Properties) {
  const words = useWords()
  const language = useLanguage()
  const { place, parts, partCount, doctors, doctorCount } = page
  const otherName = localizedBeside(place.name, language)
  const name = localized(place.name, language)
  const partKind: PlaceKind = kind === 'hospital' ? 'department' : 'hospital'
  const [allParts, setAllParts] = useState(false)
  const shownParts = allParts || parts.length <= partsShown + 1 ? parts : parts.slice(0, partsShown)
  const about = (place.about && localized(place.about, language)) ?? []
  const filters = { [kind]: place.slug }
  return (
    <>
      <Text className={classes.name} {...heading(1)} userSelect>
        {name}
      </Text>
      {otherName && otherName !== name ? <Text className={classes.otherName}>{otherName}</Text> : null}
      {place.about ? (
        <View {...inLanguage(localizedLanguage(place.about, language))}>
          {about.map((paragraph) => (
            <Text key={paragraph} className={classes.about} userSelect>
              {paragraph}
            </Text>
          ))}
        </View>
      ) : null}
      {parts.length > 0 ? (
        <>
          <SectionRule label={kind === 'hospital' ? words.departments : words.hospitals} />
          <View className={classes.parts}>
            {shownParts.map((part) => (
              <LinkRow
                key={part.slug}
                label={localized(part.name, language) ?? ''}
                value={`${part.count}`}
                url={links.doctors({ ...filters, [partKind]: part.slug })}
              />
            ))}
            {shownParts.length < parts.length ? (
              <LinkRow label={words.allParts[partKind](partCount)} onTap={() => setAllParts(true)} />
            ) : partCount > parts.length ? (
              <OnLink>
                <LinkRow label={words.allDoctors(doctorCount)} url={links.doctors(filters)} />
              </OnLink>
            ) : null}
          </View>
        </>
      ) : null}
      <SectionRule label={words.doctors} />
      <DoctorRowList
        doctors={doctors}
        listing={{ url: links.doctor, address: listing.address, place: partKind }}
        all={doctorCount > doctors.length ? { count: doctorCount, url: links.doctors(filters) } : undefined}
      />
      {doctors.length === 0 ? (
        <Empty sentence={words.nobodyHere} homeUrl={links.doctors({})} homeLabel={words.seeAllDoctors} />
      ) : null}
      <SectionRule label={words.interviews} />
      {interviews.flat().length === 0 ? (
        <Prose text={words.noInterviewsHere} />
      ) : (
        <>
          <LongList name="interviews" pages={interviews}>
            {(cards) => <InterviewRows cards={cards} listing={listing} />}
          </LongList>
          <RowsEnd end={end} onMore={onMore} />
        </>
      )}
      <View className={classes.foot} />
    </>
  )
}

/** A page of interviews with their dates. */
const InterviewRows = memo(function InterviewRows({ cards, listing }: InterviewRowsProperties) {
  const words = useWords()
  const language = useLanguage()
  return (
    <>
      {cards.map((card) => (
        <NeighbourRow
          key={card.id}
          card={card}
          listing={listing}
          kicker={`${formatDate(card.datePublished, language)} · ${words.minutes(listing.version(card).readingMinutes)}`}
        />
      ))}
    </>
  )
})

type InterviewRowsProperties = { cards: readonly InterviewCard[]; listing: InterviewListing }
