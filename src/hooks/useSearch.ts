import { useCallback, useEffect, useRef, useState } from 'react'
import type { EndpointError, EndpointResult, Trouble } from '../endpoint/endpointError'
import type { FoundList, SearchAnswer, SearchOptions } from '../search/hits'
import { useAskingAgain } from './useAskingAgain'

/** Milliseconds after the last letter until a search begins. */
const typingPause = 200

/** Milliseconds of searching after which the reader is told; until then what was found before stands. */
const patience = 300

/** How many more hits of a list are asked for at once. */
export const moreHits = 10

export type Find = (query: string, options?: SearchOptions) => Promise<EndpointResult<SearchAnswer>>

/** What was found for a query. `more` says how the next hits are coming: not asked for, on their way, or failed. */
export type Found = { query: string; answer: SearchAnswer; more?: 'loading' | EndpointError }

export type SearchState =
  | { status: 'idle' }
  | { status: 'searching'; query: string }
  | { status: 'ready'; found: Found }
  | ({ status: 'failed'; query: string } & Trouble)

/**
 * Search as one types: it begins when typing pauses, not while an input method still composes a word, and only the
 * answer to the latest query is shown, whichever comes last.
 *
 * @param initial what is searched for at once; empty for nothing
 */
export function useSearch(initial: string, find: Find) {
  // What is searched for from the beginning stands in the address from the beginning: who leaves at once finds it again.
  const [state, setState] = useState<SearchState>(
    initial ? { status: 'searching', query: initial } : { status: 'idle' },
  )
  /** What is searched for now: an answer to anything else comes too late. */
  const wanted = useRef('')
  const pause = useRef<ReturnType<typeof setTimeout>>()
  const slowness = useRef<ReturnType<typeof setTimeout>>()
  const composing = useRef(false)

  const run = useCallback(
    async (query: string) => {
      clearTimeout(pause.current)
      clearTimeout(slowness.current)
      wanted.current = query
      if (!query) {
        setState({ status: 'idle' })
        return
      }
      slowness.current = setTimeout(() => setState({ status: 'searching', query }), patience)
      const answer = await find(query)
      if (wanted.current !== query) return
      clearTimeout(slowness.current)
      setState(
        answer.ok
          ? { status: 'ready', found: { query, answer: answer.value } }
          : { status: 'failed', query, error: answer.error, wait: answer.wait },
      )
    },
    [find],
  )

  const failure = state.status === 'failed' ? state : undefined
  const again = useCallback(() => {
    if (failure) void run(failure.query)
  }, [failure, run])
  useAskingAgain(failure, again)

  /** What stands in the field now. */
  const type = useCallback(
    (text: string) => {
      const query = queryOf(text)
      clearTimeout(pause.current)
      if (!query) void run('')
      else if (!composing.current && query !== wanted.current) pause.current = setTimeout(() => run(query), typingPause)
    },
    [run],
  )
  /** An input method begins a word, or ends it with this text in the field. */
  const compose = useCallback(
    (text?: string) => {
      composing.current = text === undefined
      if (text !== undefined) type(text)
    },
    [type],
  )
  /** Searches at once, whatever was typed; again, where it failed. */
  const search = useCallback((text: string) => run(queryOf(text)), [run])

  const loadMore = useCallback(
    async (list: FoundList) => {
      if (state.status !== 'ready' || state.found.more === 'loading') return
      const { found } = state
      const { hits, count } = found.answer[list]
      if (hits.length >= count) return
      setState({ status: 'ready', found: { ...found, more: 'loading' } })
      const next = await find(found.query, { [list]: { offset: hits.length, limit: moreHits } })
      if (wanted.current !== found.query) return
      setState({
        status: 'ready',
        found: next.ok
          ? { query: found.query, answer: withMore(found.answer, list, next.value) }
          : { ...found, more: next.error },
      })
    },
    [state, find],
  )

  useEffect(() => {
    if (initial) void run(initial)
    return () => {
      clearTimeout(pause.current)
      clearTimeout(slowness.current)
      wanted.current = ''
    }
  }, [initial, run])

  return { state, type, compose, search, loadMore }
}

/** A typed text as it is searched for; input methods on iOS put thin spaces between the syllables that they compose. */
export function queryOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** An answer with the next hits of one of its lists; one that came before is not repeated. */
function withMore(answer: SearchAnswer, list: FoundList, next: SearchAnswer): SearchAnswer {
  if (list === 'doctors') {
    const hits = joined(answer.doctors.hits, next.doctors.hits, ({ slug }) => slug)
    return { ...answer, doctors: { ...answer.doctors, hits } }
  }
  const hits = joined(answer.interviews.hits, next.interviews.hits, ({ id, language }) => `${id}.${language}`)
  return { ...answer, interviews: { ...answer.interviews, hits } }
}

function joined<Hit>(before: readonly Hit[], next: readonly Hit[], keyOf: (hit: Hit) => string): Hit[] {
  const known = new Set(before.map(keyOf))
  return [...before, ...next.filter((hit) => !known.has(keyOf(hit)))]
}
