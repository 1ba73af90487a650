import * as v from 'valibot'
import { fingerprint, shortHash } from './fingerprint'

/**
 * One text file of the endpoint, and every path it stands under: their ending says what it is (`contract/fileHeaders.ts`).
 * With a `key` that is another one whenever the body is, a body that was published before need not be made again:
 * reading `body` makes it.
 */
export type EndpointDocument = { paths: string[]; body: string; key?: string }

/**
 * A document as the endpoint publishes it, parsed with its own contract first: a device must never get what it would
 * refuse. Throws with the path where it does not fit, for that is a fault of this program and not of the content.
 */
export function endpointDocument<Schema extends v.GenericSchema>(
  paths: string[],
  schema: Schema,
  content: v.InferInput<Schema>,
): EndpointDocument {
  return { paths, body: bodyOf(paths, schema, content) }
}

/** What a document is made of: every object and value that its content depends on. */
export type Inputs = readonly (object | string | number | undefined)[]

/**
 * A document of which there are many: made when its body is read, which a publication does only where `inputs` are not
 * those of the last one. An input that is left out is a change that readers do not get.
 */
export function lazyDocument<Schema extends v.GenericSchema>(
  paths: string[],
  schema: Schema,
  inputs: Inputs,
  content: () => v.InferInput<Schema>,
): EndpointDocument {
  return lazyText(paths, inputs, () => bodyOf(paths, schema, content()))
}

/** The same of a text that is no JSON of ours and has no schema. */
export function lazyText(paths: string[], inputs: Inputs, body: () => string): EndpointDocument {
  const parts = inputs.map((input) => (typeof input === 'object' ? fingerprint(input) : input))
  return {
    paths,
    key: shortHash(JSON.stringify([paths, ...parts.map((part) => part ?? null)])),
    get body() {
      return body()
    },
  }
}

function bodyOf<Schema extends v.GenericSchema>(
  paths: string[],
  schema: Schema,
  content: v.InferInput<Schema>,
): string {
  const parsed = v.safeParse(schema, content)
  if (parsed.success) return JSON.stringify(parsed.output)
  const [issue] = parsed.issues
  throw new Error(`${paths[0]} does not fit its contract: ${v.getDotPath(issue) ?? ''} ${issue.message}`)
}
