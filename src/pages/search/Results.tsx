import { Text, View } from '@tarojs/components'
import { Empty } from '../../components/Failure'
import { LinkRow } from '../../components/LinkRow'
import { RowsEnd } from '../../components/RowsEnd'
import { endpointUrl } from '../../endpoint/endpointUrl'
import type { Found } from '../../hooks/useSearch'
import { useWords } from '../../i18n/words'
import { doctorsUrl, doctorUrl, pages } from '../../routes'
import { DoctorHitRow } from './DoctorHitRow'
import { InterviewHitRow } from './InterviewHitRow'
import { PlaceHitRow } from './PlaceHitRow'
import classes from './Results.module.scss'
import type { Scope } from './scopes'
import type { ReadPassage } from './usePassage'

type Properties = {
  found: Found
  scope: Scope
  onScope: (scope: Scope) => void
  read: ReadPassage
  /** Whether hits can be opened; in single-page mode nothing can. */
  linked: boolean
  /** A hit is opened. */
  onOpen: () => void
  onMore: () => void
}

/** How many doctors stand before the interviews where both are shown. */
const firstDoctors = 3

/** What was found, of one kind or of all: doctors, then where they work and what they work on, then interviews. */
export function Results({ found, scope, onScope, read, linked, onOpen, onMore }: Properties) {
  const words = useWords()
  const { query, answer } = found
  const { doctors, interviews, places } = answer
  const shortened = scope === 'all' && interviews.count > 0 && doctors.count > firstDoctors
  const shownDoctors = scope === 'interviews' ? [] : shortened ? doctors.hits.slice(0, firstDoctors) : doctors.hits
  const shownPlaces = scope === 'interviews' ? [] : places
  const shownInterviews = scope === 'doctors' ? [] : interviews.hits
  const above = shownDoctors.length + shownPlaces.length
  if (above + shownInterviews.length === 0) {
    return (
      <Empty
        sentence={scope === 'doctors' ? words.noDoctorFound(query) : words.noInterviewFound(query)}
        hint={words.searchHint}
        homeUrl={linked ? pages.doctors : undefined}
        homeLabel={words.seeAllDoctors}
      />
    )
  }
  return (
    <>
      {answer.readAs === undefined ? null : (
        <Text className={classes.readAs}>{words.readAs(query, answer.readAs)}</Text>
      )}
      {shownDoctors.map((hit, index) => (
        <DoctorHitRow
          key={hit.slug}
          hit={hit}
          address={endpointUrl}
          url={linked ? doctorUrl(hit.slug) : undefined}
          onOpen={onOpen}
          ruled={index > 0}
        />
      ))}
      {shortened ? <LinkRow label={words.allDoctorsFound(doctors.count)} onTap={() => onScope('doctors')} /> : null}
      {shownPlaces.map((hit, index) => (
        <PlaceHitRow
          key={`${hit.kind}-${hit.slug}`}
          hit={hit}
          url={linked ? doctorsUrl({ [hit.kind]: hit.slug }) : undefined}
          onOpen={onOpen}
          ruled={shownDoctors.length + index > 0}
        />
      ))}
      {shownInterviews.map((hit, index) => (
        <InterviewHitRow
          key={`${hit.id}-${hit.language}`}
          hit={hit}
          query={query}
          read={read}
          linked={linked}
          onOpen={onOpen}
          ruled={above + index > 0}
        />
      ))}
      {found.more ? <RowsEnd end={found.more} onMore={onMore} /> : <View className={classes.foot} />}
    </>
  )
}
