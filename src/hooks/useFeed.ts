import { useCallback, useMemo, useRef, useState } from 'react'
import { cardOfFeedItem, type Feed } from '../../contract/documents'
import type { InterviewCard } from '../../contract/interview'
import type { EndpointError } from '../endpoint/endpointError'
import { feedResource } from '../endpoint/feedResource'
import { type ResourceState, useResource } from './useResource'

/** Older interviews, loaded page by page from the address that the newest page named. */
type Older = { from: string; next?: string; pages: readonly (readonly InterviewCard[])[] }

/** What stands under the list: more to come, on its way, failed, or the end. */
export type FeedEnd = 'more' | 'loading' | 'end' | EndpointError

const newest = feedResource()

/** All interviews, newest first, without end. `refresh` asks for the newest again. */
export function useFeed(): {
  state: ResourceState<Feed>
  /** The interviews page by page; a page stays the same object as long as it says the same. */
  pages: readonly (readonly InterviewCard[])[]
  end: FeedEnd
  loadMore: () => Promise<void>
  refresh: () => Promise<void>
} {
  const { state, retry } = useResource(newest)
  const [older, setOlder] = useState<Older>()
  const [progress, setProgress] = useState<'loading' | EndpointError>()
  const busy = useRef(false)

  const first = state.status === 'ready' ? state.value : undefined
  const from = first?.next_url
  // Pages that were reached from another newest page may leave a gap behind this one: they are loaded again.
  const valid = older && older.from === from ? older : undefined
  const next = valid ? valid.next : from

  const loadMore = useCallback(async () => {
    if (!from || !next || busy.current) return
    busy.current = true
    setProgress('loading')
    const answer = await feedResource(next).fetch()
    busy.current = false
    setProgress(answer.ok ? undefined : answer.error)
    if (!answer.ok) return
    const { items, next_url } = answer.value
    setOlder((before) => ({
      from,
      next: next_url,
      pages: [...(before?.from === from ? before.pages : []), items.map(cardOfFeedItem)],
    }))
  }, [from, next])

  const newestCards = useMemo(() => first?.items.map(cardOfFeedItem) ?? [], [first])
  const [olderPage] = valid?.pages ?? []
  const olderCards = useMemo(() => olderPage && without(newestCards, olderPage), [newestCards, olderPage])
  const pages = useMemo(
    () => [newestCards, ...(olderCards ? [olderCards] : []), ...(valid?.pages.slice(1) ?? [])],
    [newestCards, olderCards, valid],
  )

  return {
    state,
    pages,
    end: progress ?? (next ? 'more' : 'end'),
    loadMore,
    refresh: retry,
  }
}

/** The newest page and the first older one may share interviews: `next_url` allows it. */
function without(known: readonly InterviewCard[], cards: readonly InterviewCard[]): readonly InterviewCard[] {
  const ids = new Set(known.map(({ id }) => id))
  return cards.filter(({ id }) => !ids.has(id))
}
