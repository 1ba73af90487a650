import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DoctorCard } from '../../contract/directory'
import { type DoctorFilters, listedUnder } from '../../contract/doctorFilters'
import type { DoctorList } from '../../contract/documents'
import { paths } from '../../contract/paths'
import { type Selection, selectDoctors } from '../directory/selectDoctors'
import { doctorListPageResource, doctorListResource, pathOfList } from '../endpoint/doctorListResource'
import type { EndpointError, EndpointResult } from '../endpoint/endpointError'
import { type ResourceState, useResource } from './useResource'

/** Rows that are drawn at once: the first screen of a phone, and some. */
export const blockSize = 10

/** Rows that stand together: the doctors from position `start` on. */
export type DoctorBlock = { start: number; cards: readonly DoctorCard[] }

/** The number of the block that begins at a position: those of a run follow one another. */
export function blockNumber(start: number): number {
  // The first block of all may be shorter than those after it.
  return Math.ceil(start / blockSize)
}

/** What stands at an end of the rows: more to come, on its way, failed, or the end. */
export type RowsEnd = 'more' | 'loading' | 'end' | EndpointError

/**
 * What is shown of a selection: blocks that follow one another, from position `start` on. A jump to a letter begins anew;
 * each begins a run of its own, which late answers to an earlier one do not reach.
 */
type Shown = {
  run: number
  start: number
  blocks: readonly DoctorBlock[]
  earlier?: 'loading' | EndpointError
  later?: 'loading' | EndpointError
}

/** Counts the runs, so that each has a number of its own. */
let runs = 0

/** The doctors that filters leave, drawn block by block from any letter on. */
export function useDirectory(filters: DoctorFilters) {
  const path = paths.doctors(listedUnder(filters))
  const resource = useMemo(() => doctorListResource(filters), [filters])
  const { state: answered, retry } = useResource(resource)
  const state = ofPath(answered, path)
  const list = state.status === 'ready' ? state.value : undefined
  const selection = useMemo(() => list && selectDoctors(list, filters), [list, filters])
  const pages = useMemo(() => new Map(list && [[1, list.doctors]]), [list])

  const fresh = useMemo(() => selection && list && begin(list, selection, pages, 0), [list, selection, pages])
  const [moved, setMoved] = useState<{ selection: Selection; shown: Shown }>()
  const shown = moved && moved.selection === selection ? moved.shown : fresh
  const latest = useRef({ list, selection, shown, filters, pages })
  latest.current = { list, selection, shown, filters, pages }

  const show = useCallback((next: Shown) => {
    const { selection } = latest.current
    if (!selection) return
    latest.current.shown = next
    setMoved({ selection, shown: next })
  }, [])

  const extend = useCallback(
    async (towards: 'earlier' | 'later') => {
      const { list, selection, shown, filters, pages } = latest.current
      if (!list || !selection || !shown || shown[towards] === 'loading') return
      const [from, to] = towards === 'later' ? after(shown, selection) : before(shown)
      if (from >= to) return
      show({ ...shown, [towards]: 'loading' })
      const answer = await readCards({ list, selection, filters, pages }, from, to)
      const now = latest.current.shown
      if (now?.run !== shown.run) return
      if (!answer.ok) return show({ ...now, [towards]: answer.error })
      const block = { start: from, cards: answer.value }
      const blocks = towards === 'later' ? [...now.blocks, block] : [block, ...now.blocks]
      show({ ...now, start: Math.min(now.start, from), blocks, [towards]: undefined })
    },
    [show],
  )
  const loadMore = useCallback(() => extend('later'), [extend])
  const loadEarlier = useCallback(() => extend('earlier'), [extend])

  // What is narrowed within a large field may begin beyond its first page.
  const isBare = shown !== undefined && shown.blocks.length === 0 && shown.later === undefined
  useEffect(() => {
    if (isBare) void loadMore()
  }, [isBare, loadMore])

  /** Shows the rows from a position on; those that are there stay. */
  const showFrom = useCallback(
    (position: number) => {
      const { list, selection, shown, pages } = latest.current
      if (!list || !selection || !shown) return
      const [end] = after(shown, selection)
      if (position < shown.start || position >= end) show(begin(list, selection, pages, position))
    },
    [show],
  )

  return {
    state,
    selection,
    blocks: shown?.blocks ?? [],
    run: shown?.run,
    earlier: endOf(shown?.earlier, shown !== undefined && shown.start > 0),
    later: endOf(
      shown?.later,
      shown !== undefined && selection !== undefined && after(shown, selection)[0] < selection.count,
    ),
    loadMore,
    loadEarlier,
    showFrom,
    refresh: retry,
  }
}

/** The list of another address is not shown under this one, not even for the moment until its own is there. */
function ofPath(state: ResourceState<DoctorList>, path: string): ResourceState<DoctorList> {
  return state.status !== 'ready' || pathOfList(state.value) === path ? state : { status: 'loading' }
}

function endOf(progress: 'loading' | EndpointError | undefined, isMore: boolean): RowsEnd {
  return progress ?? (isMore ? 'more' : 'end')
}

/** The positions of the next block, and of the one before the first. */
function after({ start, blocks }: Shown, { count }: Selection): [from: number, to: number] {
  const from = blocks.reduce((position, { cards }) => position + cards.length, start)
  return [from, Math.min(count, from + blockSize)]
}

function before({ start }: Shown): [from: number, to: number] {
  return [Math.max(0, start - blockSize), start]
}

/** What is shown at first from a position on: one block, where its cards are there. */
function begin(list: DoctorList, selection: Selection, pages: Pages, start: number): Shown {
  const bare: Shown = { run: ++runs, start, blocks: [] }
  const cards = cardsAt({ list, selection, pages }, ...after(bare, selection))
  return cards ? { ...bare, blocks: [{ start, cards }] } : bare
}

/** The cards of the published list, by number of its page. */
type Pages = Map<number, readonly DoctorCard[]>

type Reading = { list: DoctorList; selection: Selection; pages: Pages }

/** The published positions behind a range of selected ones. */
function publishedPositions({ positions }: Selection, from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => positions?.[from + index] ?? from + index)
}

/** The selected cards of a range; undefined where some are on a page that is not there. */
function cardsAt({ list, selection, pages }: Reading, from: number, to: number): DoctorCard[] | undefined {
  const cards: DoctorCard[] = []
  for (const position of publishedPositions(selection, from, to)) {
    const card = pages.get(Math.floor(position / list.pageSize) + 1)?.[position % list.pageSize]
    if (!card) return undefined
    cards.push(card)
  }
  return cards
}

/** The same, with what is missing asked for. */
async function readCards(
  reading: Reading & { filters: DoctorFilters },
  from: number,
  to: number,
): Promise<EndpointResult<DoctorCard[]>> {
  const { list, selection, pages, filters } = reading
  const numbers = publishedPositions(selection, from, to).map((position) => Math.floor(position / list.pageSize) + 1)
  const missing = [...new Set(numbers)].filter((number) => !pages.has(number))
  const answers = await Promise.all(missing.map((number) => readPage(filters, number)))
  for (const [index, answer] of answers.entries()) {
    if (!answer.ok) return answer
    pages.set(missing[index] ?? 0, answer.value)
  }
  const cards = cardsAt(reading, from, to)
  // A list that became shorter after its first page was read: asked for anew, it fits together again.
  return cards ? { ok: true, value: cards } : { ok: false, error: 'invalid' }
}

/** A page of cards; where it cannot be asked for, the copy of an earlier visit. */
async function readPage(filters: DoctorFilters, number: number): Promise<EndpointResult<readonly DoctorCard[]>> {
  const resource = doctorListPageResource(filters, number)
  const answer = await resource.fetch()
  if (answer.ok) return { ok: true, value: answer.value.doctors }
  const copy = answer.error === 'notFound' ? undefined : resource.copy()
  return copy ? { ok: true, value: copy.doctors } : answer
}
