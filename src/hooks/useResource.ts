import { useCallback, useEffect, useRef, useState } from 'react'
import type { EndpointResult, Trouble } from '../endpoint/endpointError'
import type { Resource } from '../endpoint/resource'
import { useAskingAgain } from './useAskingAgain'

/**
 * `kept` is there where asking failed and what is shown was kept from an earlier visit: why, and since when, in
 * milliseconds since 1970, where that is known.
 */
export type ResourceState<Value> =
  | { status: 'loading' }
  | { status: 'ready'; value: Value; kept?: Trouble & { since?: number } }
  | ({ status: 'failed' } & Trouble)

/**
 * A resource as a page shows it: a kept copy at once if there is one, then what the network answers. What failed is asked
 * for again by itself when the network is back, and when an endpoint's time of patience has passed.
 * `retry` asks again and resolves when the answer is shown. Without a resource (an address that cannot exist), not found.
 */
export function useResource<Value>(resource: Resource<Value> | undefined): {
  state: ResourceState<Value>
  retry: () => Promise<void>
} {
  const path = resource?.path
  const latest = useRef(resource)
  latest.current = resource
  const [state, setState] = useState<ResourceState<Value>>(() => startOf(resource))
  const shown = useRef({ path, state })
  shown.current.state = state
  /** What is asked for now: a second tap waits for the same answer. */
  const asking = useRef<{ path: string; done: Promise<void> }>()

  const load = useCallback((): Promise<void> => {
    const asked = latest.current
    if (!asked) return Promise.resolve()
    if (asking.current?.path === asked.path) return asking.current.done
    const done = asked.fetch().then((answer) => {
      if (asking.current?.done === done) asking.current = undefined
      // Leaving for another address makes this answer an old one.
      if (latest.current?.path !== asked.path) return
      const since = answer.ok ? undefined : asked.keptAt?.()
      setState((before) => afterAnswer(before, answer, since))
    })
    asking.current = { path: asked.path, done }
    return done
  }, [])

  useEffect(() => {
    if (shown.current.path !== path) {
      shown.current.path = path
      setState(startOf(latest.current))
    }
    void load()
  }, [path, load])

  const failure = state.status === 'failed' ? state : state.status === 'ready' ? state.kept : undefined
  useAskingAgain(failure, load)

  const retry = useCallback(async () => {
    // What was said of the last attempt is not said of this one.
    setState((before) => (before.status === 'ready' ? { ...before, kept: undefined } : { status: 'loading' }))
    await load()
  }, [load])

  return { state, retry }
}

function startOf<Value>(resource: Resource<Value> | undefined): ResourceState<Value> {
  if (!resource) return { status: 'failed', error: 'notFound' }
  const copy = resource.copy()
  return copy === undefined ? { status: 'loading' } : { status: 'ready', value: copy }
}

function afterAnswer<Value>(
  before: ResourceState<Value>,
  answer: EndpointResult<Value>,
  since: number | undefined,
): ResourceState<Value> {
  // What was withdrawn is not shown on; any other failure leaves the reader the kept copy.
  if (!answer.ok) {
    const { error, wait } = answer
    const shown = before.status === 'ready' && error !== 'notFound'
    return shown ? { ...before, kept: { error, wait, since } } : { status: 'failed', error, wait }
  }
  // An unchanged answer keeps the same object: on a phone a new one is the whole interview across the thread boundary.
  const same = before.status === 'ready' && JSON.stringify(before.value) === JSON.stringify(answer.value)
  return { status: 'ready', value: same ? before.value : answer.value }
}
