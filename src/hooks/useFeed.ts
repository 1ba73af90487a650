import { useCallback, useRef, useState } from 'react'
import { cardOfFeedItem, type Feed } from '../../contract/documents'
import type { InterviewCard } from '../../contract/interview'
import type { EndpointError } from '../endpoint/endpointError'
import { feedResource } from '../endpoint/feedResource'
import { type ResourceState, useResource } from './useResource'

/** Older interviews, loaded page by page from the address that the newest page named. */
type Older = { from: string; next?: string; cards: InterviewCard[] }

/** What stands under the list: more to come, on its way, failed, or the end. */
export type FeedEnd = 'more' | 'loading' | 'end' | EndpointError

const newest = feedResource()

/** All interviews, newest first, without end. `refresh` asks for the newest again. */
export function useFeed(): {
  state: ResourceState<Feed>
  cards: InterviewCard[]
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
      cards: [...(before?.from === from ? before.cards : []), ...items.map(cardOfFeedItem)],
    }))
  }, [from, next])

  return {
    state,
    cards: withoutRepeats([...(first?.items.map(cardOfFeedItem) ?? []), ...(valid?.cards ?? [])]),
    end: progress ?? (next ? 'more' : 'end'),
    loadMore,
    refresh: retry,
  }
}

/** The newest page and the first older one may share interviews: `next_url` allows it. */
function withoutRepeats(cards: InterviewCard[]): InterviewCard[] {
  const seen = new Set<string>()
  return cards.filter(({ id }) => !seen.has(id) && seen.add(id))
}
