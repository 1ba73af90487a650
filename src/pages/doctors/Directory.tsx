import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type FacetName, namesOf, without } from '../../../contract/doctorFilters'
import { localized } from '../../../contract/language'
import { DoctorRows } from '../../components/DoctorRows'
import { Empty } from '../../components/Failure'
import { FilterBar } from '../../components/FilterBar'
import { LetterStrip } from '../../components/LetterStrip'
import { LongList } from '../../components/LongList'
import { Page } from '../../components/Page'
import { PageTitle } from '../../components/PageTitle'
import { ResourceStatus } from '../../components/ResourceStatus'
import { RowsEnd } from '../../components/RowsEnd'
import { SearchRow } from '../../components/SearchRow'
import { filterName } from '../../directory/selectDoctors'
import { endpointUrl } from '../../endpoint/endpointUrl'
import { useAppearance } from '../../hooks/useAppearance'
import { letterRunClass, letterRunId, scrollToRun, useCurrentLetter } from '../../hooks/useCurrentLetter'
import { blockNumber, useDirectory } from '../../hooks/useDirectory'
import { useFilters } from '../../hooks/useFilters'
import { useLoosening } from '../../hooks/useLoosening'
import { useNativeBars } from '../../hooks/useNativeBars'
import { useShare } from '../../hooks/useShare'
import { wordsOf } from '../../i18n/words'
import { doctorUrl, pages, searchUrl, shareDoctors, waysOn } from '../../routes'
import { FilterSheet } from './FilterSheet'
import { Loosenings } from './Loosenings'

/** The directory of doctors, as the tab and as the page that narrowed lists open in. */
export function Directory() {
  const appearance = useAppearance()
  const { language } = appearance
  const words = wordsOf[language]
  const [filters, setFilters] = useFilters()
  const [open, setOpen] = useState<FacetName>()
  const directory = useDirectory(filters)
  const { state, selection, blocks, run, earlier, later } = directory
  const [target, setTarget] = useState<{ letter: string; start: number }>()
  const [letter, setLetter, onRunsDrawn] = useCurrentLetter()
  const names = namesOf(filters)
  const list = state.status === 'ready' ? state.value : undefined
  const isEmpty = selection?.count === 0 && names.length > 0
  const isNobody = isEmpty || (state.status === 'failed' && state.error === 'notFound' && names.length > 1)
  const loosening = useLoosening(filters, isNobody)

  const nameOf = (name: FacetName): string => {
    const text = (list && filterName(list, filters, name)) ?? loosening.label(name)
    return (text && localized(text, language)) ?? words.filters[name]
  }
  const chosen: Partial<Record<FacetName, string>> = {}
  for (const name of names) chosen[name] = nameOf(name)
  const described = names.length > 0 ? names.map(nameOf).join(' · ') : undefined
  const listing = useMemo(
    () => ({
      url: doctorUrl,
      address: endpointUrl,
      place: placeWorthALine(filters.hospital !== undefined, filters.department !== undefined),
    }),
    [filters.hospital, filters.department],
  )
  // The rows of a letter may be on their way: the page scrolls to them when they stand. They are drawn from then on.
  const block =
    target && blocks.find(({ start, cards }) => start <= target.start && target.start < start + cards.length)
  const reached = useRef<typeof target>()
  useEffect(() => {
    if (!target || !block || reached.current === target) return
    reached.current = target
    Taro.nextTick(() => scrollToRun(letterRunId(target.letter, target.start)))
  }, [target, block])

  const change = (next: typeof filters) => {
    setOpen(undefined)
    setLetter(undefined)
    setFilters(next)
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch((reason: unknown) => console.info('no scrolling', reason))
  }
  const toLetter = (wanted: string) => {
    const start = selection?.letters.find((candidate) => candidate.letter === wanted)?.start
    if (start === undefined) return
    setLetter(wanted)
    directory.showFrom(start)
    setTarget({ letter: wanted, start })
  }

  useNativeBars(described ? `${words.tabs.doctors} · ${described}` : words.tabs.doctors, appearance)
  useShare(shareDoctors(filters, [words.tabs.doctors, described ?? words.siteName].join(' · ')))
  useReachBottom(() => {
    void directory.loadMore()
  })
  usePullDownRefresh(async () => {
    await directory.refresh()
    Taro.stopPullDownRefresh()
  })

  const total = list?.total ?? 0
  const count = names.length > 0 ? words.countOf(selection?.count ?? 0, total) : words.inAll(total)
  const letters = selection?.letters ?? []
  return (
    <Page appearance={appearance}>
      <PageTitle title={words.tabs.doctors} count={total > 0 ? count : undefined} />
      <SearchRow url={searchUrl()} under="title" />
      {total > 0 || names.length > 0 ? (
        <FilterBar chosen={chosen} onOpen={setOpen} onClear={(name) => change(without(filters, name))} />
      ) : null}
      {isNobody ? null : (
        <ResourceStatus
          state={state}
          shape="rows"
          onRetry={directory.refresh}
          ways={names.length > 0 ? waysOn : undefined}
          titled
        />
      )}
      {list && total === 0 ? <Empty sentence={words.noDoctors} homeUrl={pages.interviews} /> : null}
      {isNobody ? <Loosenings {...loosening} filters={filters} nameOf={nameOf} onChange={change} /> : null}
      {letters.length > 1 ? (
        <LetterStrip
          letters={letters.map((one) => one.letter)}
          current={letter ?? letters[0]?.letter}
          onLetter={toLetter}
        />
      ) : null}
      {earlier === 'end' ? null : <RowsEnd end={earlier} label={words.earlierDoctors} onMore={directory.loadEarlier} />}
      {blocks[0] ? (
        <LongList
          key={run}
          name="doctors"
          pages={blocks}
          first={blockNumber(blocks[0].start)}
          wanted={block && blockNumber(block.start)}
        >
          {({ start, cards }) => (
            <DoctorRows
              start={start}
              cards={cards}
              letters={letters}
              listing={listing}
              runClass={letterRunClass}
              runId={letterRunId}
              onDrawn={onRunsDrawn}
            />
          )}
        </LongList>
      ) : null}
      {selection && selection.count > 0 ? (
        <RowsEnd end={later} ended={blocks.length > 1 ? words.everyDoctor : undefined} onMore={directory.loadMore} />
      ) : null}
      {open ? (
        <FilterSheet
          key={open}
          name={open}
          filters={filters}
          list={list}
          onClose={() => setOpen(undefined)}
          onChange={change}
        />
      ) : null}
    </Page>
  )
}

function placeWorthALine(inHospital: boolean, inDepartment: boolean): 'hospital' | 'department' | 'none' {
  if (!inHospital) return 'hospital'
  return inDepartment ? 'none' : 'department'
}
