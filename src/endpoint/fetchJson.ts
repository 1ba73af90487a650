import { askEndpoint } from './askEndpoint'
import type { EndpointResult } from './endpointError'

/** A document, not yet looked at, and when the endpoint gave it, in milliseconds since 1970. */
export type Fetched = { value: unknown; at: number }

/** Taro's web answers null for JSON that breaks off halfway, as for what is none: of a text it says that it broke off. */
const dataType = process.env.TARO_ENV === 'h5' ? 'text' : 'json'

/** GETs a path of the endpoint and answers its JSON. Never throws: a failure is a value. */
export async function fetchJson(path: string): Promise<EndpointResult<Fetched>> {
  const answer = await askEndpoint(path, { dataType, header: { accept: 'application/json' } })
  if (!answer.ok) return answer
  const { data, at } = answer.value
  const value = process.env.TARO_ENV === 'h5' ? parsed(data) : data
  // WeChat hands over as text what is not JSON.
  if (typeof value !== 'object' || value === null) return { ok: false, error: 'invalid' }
  return { ok: true, value: { value, at } }
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return undefined
  }
}
