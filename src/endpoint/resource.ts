import { type GenericSchema, type InferOutput, is } from 'valibot'
import { laterContractSchema, redirectSchema } from '../../contract/documents'
import { afterDrawing } from '../storage/afterDrawing'
import { keptAt, noteUse, readCopy, writeCopy } from './cache'
import type { EndpointResult } from './endpointError'
import { fetchJson } from './fetchJson'
import { parseKnown } from './parseKnown'

/** Something the endpoint publishes: where it stands and what it looks like. */
export type Resource<Value> = {
  path: string
  /** The copy read before, if it is still what the contract says. */
  copy: () => Value | undefined
  /** When it was kept, in milliseconds since 1970, where anybody noted that. */
  keptAt?: () => number | undefined
  fetch: () => Promise<EndpointResult<Value>>
}

type More<Value> = {
  /** Where one document stands under several paths: the one under which its copy is kept; under the others stands that path. */
  copyPath?: (value: Value) => string
  /** Where a document may have moved: its path, by the slug it has now. */
  movedTo?: (slug: string) => string
}

/**
 * fetch → parse with the contract → show → keep a copy, in that order: only what parsed is kept, and nobody waits for the
 * storage. A document that has moved is fetched where it is now. That happens once: what has moved a second time is not
 * what the contract says.
 */
export function resource<Schema extends GenericSchema>(
  path: string,
  schema: Schema,
  { copyPath, movedTo }: More<InferOutput<Schema>> = {},
): Resource<InferOutput<Schema>> {
  return {
    path,
    copy() {
      const found = readCopy(path)
      if (found === undefined) return undefined
      const keptUnder = typeof found === 'string' ? found : path
      const parsed = parseKnown(schema, keptUnder === path ? found : readCopy(keptUnder))
      afterDrawing(() => {
        noteUse(path)
        if (keptUnder !== path) noteUse(keptUnder)
      })
      return 'value' in parsed ? parsed.value : undefined
    },
    keptAt: () => keptAt(path),
    async fetch() {
      let [from, answer] = [path, await fetchJson(path)]
      const moved = answer.ok && answer.value.value
      if (movedTo && is(redirectSchema, moved)) {
        from = movedTo(moved.redirect)
        answer = await fetchJson(from)
      }
      if (!answer.ok) return answer
      const { value, at } = answer.value
      const parsed = parseKnown(schema, value)
      if (!('value' in parsed)) {
        console.info('not what the contract says', path, parsed.why)
        return { ok: false, error: parsed.newer || is(laterContractSchema, value) ? 'newer' : 'invalid' }
      }
      const keptUnder = copyPath ? copyPath(parsed.value) : from
      afterDrawing(() => {
        writeCopy(keptUnder, value, at)
        if (keptUnder !== path) writeCopy(path, keptUnder, at)
      })
      return { ok: true, value: parsed.value }
    },
  }
}
