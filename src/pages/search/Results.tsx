import { Text, View } from '@tarojs/components'
import { memo, useEffect, useMemo, useRef } from 'react'
import { Empty } from '../../components/Failure'
import { LinkRow } from '../../components/LinkRow'
import { LongList } from '../../components/LongList'
import { RowsEnd } from '../../components/RowsEnd'
import { watchNearness } from '../../components/watchNearness'
import type { EndpointError } from '../../endpoint/endpointError'
import { endpointUrl } from '../../endpoint/endpointUrl'
import { useOwnPage } from '../../hooks/ownPage'
import { type Found, moreHits } from '../../hooks/useSearch'
import { useWords } from '../../i18n/words'
import { doctorsUrl, doctorUrl, pages } from '../../routes'
import { DoctorHitRow } from './DoctorHitRow'
import { type HitRow, hitRows } from './hitRows'
import { InterviewHitRow } from './InterviewHitRow'
import { PlaceHitRow } from './PlaceHitRow'
import classes from './Results.module.scss'
import { lastListOf, type Scope } from './scopes'
import type { ReadPassage } from './usePassage'

type Listing = {
  onScope: (scope: Scope) => void
  read: ReadPassage
  /** Whether hits can be opened; in single-page mode nothing can. */
  linked: boolean
  /** A hit is opened. */
  onOpen: () => void
}

type Properties = Listing & { found: Found; scope: Scope; onMore: () => void }

/** What was found: rows, of which only those near the screen are drawn, and more of them when their end comes near. */
export function Results({ found, scope, onMore, onScope, read, linked, onOpen }: Properties) {
  const words = useWords()
  const { query, answer } = found
  const rows = useMemo(() => hitRows(answer, scope), [answer, scope])
  const groups = useMemo(() => inGroups(rows), [rows])
  if (rows.length === 0) {
    return (
      <Empty
        sentence={scope === 'doctors' ? words.noDoctorFound(query) : words.noInterviewFound(query)}
        hint={words.searchHint}
        homeUrl={linked ? pages.doctors : undefined}
        homeLabel={words.seeAllDoctors}
      />
    )
  }
  const { hits, count } = answer[lastListOf(scope, answer)]
  return (
    <>
      {answer.readAs === undefined ? null : (
        <Text className={classes.readAs}>{words.readAs(query, answer.readAs)}</Text>
      )}
      <LongList name="hits" pages={groups}>
        {(group, index) => (
          <HitRows
            rows={group}
            isTop={index === 0}
            query={query}
            onScope={onScope}
            read={read}
            linked={linked}
            onOpen={onOpen}
          />
        )}
      </LongList>
      <End end={hits.length < count ? (found.more ?? 'more') : 'end'} isLong={rows.length > moreHits} onMore={onMore} />
    </>
  )
}

function inGroups(rows: readonly HitRow[]): HitRow[][] {
  const groups: HitRow[][] = []
  for (let start = 0; start < rows.length; start += moreHits) groups.push(rows.slice(start, start + moreHits))
  return groups
}

type RowsProperties = Listing & { rows: readonly HitRow[]; isTop: boolean; query: string }

const HitRows = memo(function HitRows({ rows, isTop, ...listing }: RowsProperties) {
  return (
    <>
      {rows.map((row, index) => (
        <Row key={row.key} row={row} ruled={index > 0 || !isTop} {...listing} />
      ))}
    </>
  )
})

type RowProperties = Listing & { row: HitRow; query: string; ruled: boolean }

function Row({ row, query, ruled, onScope, read, linked, onOpen }: RowProperties) {
  const words = useWords()
  switch (row.kind) {
    case 'allDoctors':
      return <LinkRow label={words.allDoctorsFound(row.count)} onTap={() => onScope('doctors')} />
    case 'doctor': {
      const url = linked ? doctorUrl(row.hit.slug) : undefined
      return <DoctorHitRow hit={row.hit} address={endpointUrl} url={url} onOpen={onOpen} ruled={ruled} />
    }
    case 'place': {
      const url = linked ? doctorsUrl({ [row.hit.kind]: row.hit.slug }) : undefined
      return <PlaceHitRow hit={row.hit} url={url} onOpen={onOpen} ruled={ruled} />
    }
    case 'interview':
      return <InterviewHitRow hit={row.hit} query={query} read={read} linked={linked} onOpen={onOpen} ruled={ruled} />
  }
}

type EndProperties = {
  end: 'more' | 'loading' | 'end' | EndpointError
  /** Whether a reader has already gone on: more is then asked for before the end is on the screen. */
  isLong: boolean
  onMore: () => void
}

/**
 * The end of what is there: more is asked for when it comes near, whatever the height of the screen. Its box always stands:
 * a child that comes or goes makes Taro send all that it stands among.
 */
function End({ end, isLong, onMore }: EndProperties) {
  const page = useOwnPage()
  const element = useRef<unknown>(null)
  useEffect(() => {
    if (end !== 'more') return
    return watchNearness(page, { id: 'hits-end', element: element.current }, isLong ? 1 : 0, (near) => {
      if (near) onMore()
    })
  }, [page, end, isLong, onMore])
  return (
    <View id="hits-end" ref={element} className={classes.foot}>
      <RowsEnd end={end} onMore={onMore} />
    </View>
  )
}
