import { type BaseIssue, type GenericSchema, type InferOutput, safeParse } from 'valibot'

export type Parsed<Value> = { value: Value } | { newer: boolean; why?: string }

/**
 * Parses what may be newer than this program. An entry of a list that says a word of a closed set which this version does
 * not know, such as a card in a language that came later, is left out, as unknown blocks are; a neighbour is, too. A
 * translation leaves its interview standing, the original takes it along, for its address depends on its language.
 * `newer`: such words alone are what keeps the whole from being read.
 */
export function parseKnown<Schema extends GenericSchema>(schema: Schema, value: unknown): Parsed<InferOutput<Schema>> {
  const whole = safeParse(schema, value)
  if (whole.success) return { value: whole.output }
  const why = whole.issues[0]?.message
  if (!whole.issues.every(isUnknownWord)) return { newer: false, why }
  const entries = new Set(whole.issues.map(entryOf))
  const known = entries.has(undefined) ? whole : safeParse(schema, without(value, entries))
  return known.success ? { value: known.output } : { newer: true, why }
}

function isUnknownWord({ type, input }: BaseIssue<unknown>): boolean {
  return type === 'picklist' && typeof input === 'string'
}

/** What has to go, so that the rest can be read: the innermost that the rest may do without. */
function entryOf({ path }: BaseIssue<unknown>): unknown {
  if (!path) return undefined
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const { type, key, value } = path[depth] ?? {}
    const isOriginal = key === 0 && path[depth - 1]?.key === 'versions'
    if ((type === 'array' && !isOriginal) || key === 'previous' || key === 'next') return value
  }
  return undefined
}

function without(value: unknown, entries: ReadonlySet<unknown>): unknown {
  if (Array.isArray(value)) return value.filter((entry) => !entries.has(entry)).map((entry) => without(entry, entries))
  if (typeof value !== 'object' || value === null) return value
  const kept: Record<string, unknown> = {}
  for (const [key, held] of Object.entries(value)) if (!entries.has(held)) kept[key] = without(held, entries)
  return kept
}
