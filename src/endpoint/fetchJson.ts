import { askEndpoint } from './askEndpoint'
import type { EndpointResult } from './endpointError'

/** A document, not yet looked at, and when the endpoint gave it, in milliseconds since 1970. */
export type Fetched = { value: unknown; at: number }

/** GETs a path of the endpoint and answers its JSON. Never throws: a failure is a value. */
export async function fetchJson(path: string): Promise<EndpointResult<Fetched>> {
  const answer = await askEndpoint(path, { dataType: 'json', header: { accept: 'application/json' } })
  if (!answer.ok) return answer
  const { data, at } = answer.value
  // WeChat hands over as text what is not JSON, the web as null.
  if (typeof data !== 'object' || data === null) return { ok: false, error: 'invalid' }
  return { ok: true, value: { value: data, at } }
}
