import { useCallback, useRef, useState } from 'react'
import type { EndpointResult } from '../../endpoint/endpointError'
import { useInView } from '../../hooks/useInView'
import type { InterviewHit, Passage } from '../../search/hits'

export type ReadPassage = (query: string, hit: InterviewHit) => Promise<EndpointResult<Passage>>

type Known = { query: string; passage: Passage | 'failed' }

/** What was read for a hit stands again at once when its row is drawn again. */
const knownOf = new WeakMap<InterviewHit, Known>()

/**
 * The sentence in which an interview was found, read when its row comes into view: what nobody scrolls to costs no
 * request. The sentence of the query before stands until this one is there. A failed one is read again when the row comes
 * back into view.
 *
 * @param id of the row's element
 */
export function usePassage(id: string, hit: InterviewHit, query: string, read: ReadPassage) {
  const [state, setState] = useState<Known | undefined>(() => knownOf.get(hit))
  const isCurrent = state?.query === query && state.passage !== 'failed'
  const wanted = useRef('')

  const onInView = useCallback(async () => {
    if (wanted.current === query) return
    wanted.current = query
    const answer = await read(query, hit)
    if (wanted.current !== query) return
    const passage = answer.ok && answer.value.sentence.length > 0 ? answer.value : 'failed'
    if (passage === 'failed') wanted.current = ''
    knownOf.set(hit, { query, passage })
    setState({ query, passage })
  }, [query, hit, read])
  useInView(id, hit.where === 'text' && !isCurrent, onInView)
  return state?.passage
}
