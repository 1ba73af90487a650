import { type GenericSchema, type InferOutput, safeParse } from 'valibot'
import { readCopy, writeCopy } from './cache'
import type { EndpointResult } from './endpointError'
import { fetchJson } from './fetchJson'

/** Something the endpoint publishes: where it stands and what it looks like. */
export type Resource<Value> = {
  path: string
  /** The copy read before, if it is still what the contract says. */
  copy: () => Value | undefined
  fetch: () => Promise<EndpointResult<Value>>
}

/** fetch → parse with the contract → keep a copy, in that order: only what parsed is kept. */
export function resource<Schema extends GenericSchema>(path: string, schema: Schema): Resource<InferOutput<Schema>> {
  return {
    path,
    copy() {
      const parsed = safeParse(schema, readCopy(path))
      return parsed.success ? parsed.output : undefined
    },
    async fetch() {
      const answer = await fetchJson(path)
      if (!answer.ok) return answer
      const parsed = safeParse(schema, answer.value)
      if (!parsed.success) {
        console.info('not what the contract says', path, parsed.issues[0]?.message)
        return { ok: false, error: 'invalid' }
      }
      writeCopy(path, answer.value)
      return { ok: true, value: parsed.output }
    },
  }
}
