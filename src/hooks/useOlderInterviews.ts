import { useCallback, useMemo, useRef, useState } from 'react'
import type { InterviewPage } from '../../contract/documents'
import type { InterviewCard } from '../../contract/interview'
import type { EndpointError } from '../endpoint/endpointError'
import { interviewPageResource } from '../endpoint/placePageResource'

type Older = { of: InterviewPage; next?: string; pages: readonly (readonly InterviewCard[])[] }

/** The interviews of a place: those of its page, and older ones page by page. */
export function useOlderInterviews(first: InterviewPage | undefined) {
  const [older, setOlder] = useState<Older>()
  const [progress, setProgress] = useState<'loading' | EndpointError>()
  const busy = useRef(false)
  // Another first page leads to other pages: what was read from the one before may leave a gap.
  const read = useMemo(
    () => (older && older.of === first ? older : first && { of: first, next: first.next, pages: [first.interviews] }),
    [older, first],
  )

  const loadMore = useCallback(async () => {
    if (!read?.next || busy.current) return
    busy.current = true
    setProgress('loading')
    const answer = await interviewPageResource(read.next).fetch()
    busy.current = false
    setProgress(answer.ok ? undefined : answer.error)
    if (!answer.ok) return
    const known = new Set(read.pages.flat().map(({ id }) => id))
    const more = answer.value.interviews.filter(({ id }) => !known.has(id))
    setOlder({ of: read.of, next: answer.value.next, pages: [...read.pages, more] })
  }, [read])

  return {
    pages: read?.pages ?? [],
    end: progress ?? (read?.next ? ('more' as const) : ('end' as const)),
    loadMore,
  }
}
