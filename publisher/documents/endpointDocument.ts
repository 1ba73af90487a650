import * as v from 'valibot'

/** One text file of the endpoint, and every path it stands under: their ending says what it is (`server/fileHeaders.ts`). */
export type EndpointDocument = { paths: string[]; body: string }

/**
 * A document as the endpoint publishes it, parsed with its own contract first: a device must never get what it would
 * refuse. Throws with the path where it does not fit, for that is a fault of this program and not of the content.
 */
export function endpointDocument<Schema extends v.GenericSchema>(
  paths: string[],
  schema: Schema,
  content: v.InferInput<Schema>,
): EndpointDocument {
  const parsed = v.safeParse(schema, content)
  if (parsed.success) return { paths, body: JSON.stringify(parsed.output) }
  const [issue] = parsed.issues
  throw new Error(`${paths[0]} does not fit its contract: ${v.getDotPath(issue) ?? ''} ${issue.message}`)
}
