import { useCallback, useEffect, useRef, useState } from 'react'
import type { EndpointError, EndpointResult } from '../endpoint/endpointError'
import type { Resource } from '../endpoint/resource'

/** `keptCopy` is true where the network failed and what is shown was kept from an earlier visit. */
export type ResourceState<Value> =
  | { status: 'loading' }
  | { status: 'ready'; value: Value; keptCopy: boolean }
  | { status: 'failed'; error: EndpointError }

/**
 * A resource as a page shows it: a kept copy at once if there is one, then what the network answers.
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

  const load = useCallback(async () => {
    const asked = latest.current
    if (!asked) return
    const answer = await asked.fetch()
    // Leaving for another address makes this answer an old one.
    if (latest.current?.path !== asked.path) return
    setState((before) => afterAnswer(before, answer))
  }, [])

  useEffect(() => {
    if (shown.current.path !== path) {
      shown.current.path = path
      setState(startOf(latest.current))
    }
    void load()
  }, [path, load])

  const retry = useCallback(async () => {
    setState((before) => (before.status === 'ready' ? before : { status: 'loading' }))
    await load()
  }, [load])

  return { state, retry }
}

function startOf<Value>(resource: Resource<Value> | undefined): ResourceState<Value> {
  if (!resource) return { status: 'failed', error: 'notFound' }
  const copy = resource.copy()
  return copy === undefined ? { status: 'loading' } : { status: 'ready', value: copy, keptCopy: false }
}

function afterAnswer<Value>(before: ResourceState<Value>, answer: EndpointResult<Value>): ResourceState<Value> {
  if (before.status !== 'ready') {
    return answer.ok
      ? { status: 'ready', value: answer.value, keptCopy: false }
      : { status: 'failed', error: answer.error }
  }
  if (answer.ok) {
    // An unchanged answer keeps the same object: on a phone a new one is the whole interview across the thread boundary.
    const same = JSON.stringify(before.value) === JSON.stringify(answer.value)
    return { status: 'ready', value: same ? before.value : answer.value, keptCopy: false }
  }
  // What was withdrawn is not shown on; any other failure leaves the reader the kept copy.
  return answer.error === 'notFound' ? { status: 'failed', error: 'notFound' } : { ...before, keptCopy: true }
}
