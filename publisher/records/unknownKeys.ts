import type * as v from 'valibot'

type Schema = v.GenericSchema
export type UnknownKey = { path: PropertyKey[]; known: string[] }

/**
 * Every key of `value` that its schema does not name, with the keys that may stand there. valibot's own strict objects
 * stop at the first unknown key of an object; an editor wants to hear of all of them at once.
 */
export function unknownKeys(schema: Schema, value: unknown, path: PropertyKey[] = []): UnknownKey[] {
  if ('wrapped' in schema) return unknownKeys(schema.wrapped as Schema, value, path)
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) {
    if (!('item' in schema)) return []
    return value.flatMap((item, index) => unknownKeys(schema.item as Schema, item, [...path, index]))
  }
  if ('entries' in schema) {
    const entries = schema.entries as Record<string, Schema>
    const knownKeys = Object.keys(entries)
    return Object.entries(value).flatMap(([key, child]) => {
      const entry = knownKeys.includes(key) ? entries[key] : undefined
      return entry ? unknownKeys(entry, child, [...path, key]) : [{ path: [...path, key], known: knownKeys }]
    })
  }
  if (schema.type === 'record' && 'value' in schema) {
    return Object.entries(value).flatMap(([key, child]) => unknownKeys(schema.value as Schema, child, [...path, key]))
  }
  return []
}
