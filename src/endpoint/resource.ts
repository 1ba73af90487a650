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

/**
 * fetch → parse with the contract → keep a copy, in that order: only what parsed is kept. Where one document stands under
 * several paths, `copyPath` names the one under which its copy is kept; under the others stands that path.
 */
export function resource<Schema extends GenericSchema>(
  path: string,
  schema: Schema,
  copyPath: (value: InferOutput<Schema>) => string = () => path,
): Resource<InferOutput<Schema>> {
  return {
    path,
    copy() {
      const kept = readCopy(path)
      const parsed = safeParse(schema, typeof kept === 'string' ? readCopy(kept) : kept)
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
      const keptUnder = copyPath(parsed.output)
      writeCopy(keptUnder, answer.value)
      if (keptUnder !== path) writeCopy(path, keptUnder)
      return { ok: true, value: parsed.output }
    },
  }
}
