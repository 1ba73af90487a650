import { type GenericSchema, type InferOutput, is, safeParse } from 'valibot'
import { redirectSchema } from '../../contract/documents'
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

type More<Value> = {
  /** Where one document stands under several paths: the one under which its copy is kept; under the others stands that path. */
  copyPath?: (value: Value) => string
  /** Where a document may have moved: its path, by the slug it has now. */
  movedTo?: (slug: string) => string
}

/**
 * fetch → parse with the contract → keep a copy, in that order: only what parsed is kept. A document that has moved is
 * fetched where it is now. That happens once: what has moved a second time is not what the contract says.
 */
export function resource<Schema extends GenericSchema>(
  path: string,
  schema: Schema,
  { copyPath, movedTo }: More<InferOutput<Schema>> = {},
): Resource<InferOutput<Schema>> {
  return {
    path,
    copy() {
      const kept = readCopy(path)
      const parsed = safeParse(schema, typeof kept === 'string' ? readCopy(kept) : kept)
      return parsed.success ? parsed.output : undefined
    },
    async fetch() {
      let [from, answer] = [path, await fetchJson(path)]
      if (answer.ok && movedTo && is(redirectSchema, answer.value)) {
        from = movedTo(answer.value.redirect)
        answer = await fetchJson(from)
      }
      if (!answer.ok) return answer
      const parsed = safeParse(schema, answer.value)
      if (!parsed.success) {
        console.info('not what the contract says', path, parsed.issues[0]?.message)
        return { ok: false, error: 'invalid' }
      }
      const keptUnder = copyPath ? copyPath(parsed.output) : from
      writeCopy(keptUnder, answer.value)
      if (keptUnder !== path) writeCopy(path, keptUnder)
      return { ok: true, value: parsed.output }
    },
  }
}
