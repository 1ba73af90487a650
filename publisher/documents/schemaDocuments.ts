import { toJsonSchema } from '@valibot/to-json-schema'
import { documentSchemas } from '../../contract/documents'
import { paths } from '../../contract/paths'
import { searchDocumentSchemas } from '../../contract/searchDocuments'
import { visitDocumentSchemas } from '../../contract/visitDocuments'
import type { EndpointDocument } from './endpointDocument'

const dialect = 'https://json-schema.org/draft/2020-12/schema'

const schemas = { ...documentSchemas, ...searchDocumentSchemas, ...visitDocumentSchemas }

export type SchemaName = keyof typeof schemas

/**
 * The contract as JSON Schema 2020-12 (json-schema.org/draft/2020-12), for clients in other languages, by the names of the
 * documents. What JSON Schema cannot say is left out knowingly: only that a localized text has at least one language.
 */
export function jsonSchemas(): [name: string, schema: Record<string, unknown>][] {
  return Object.entries(schemas).map(([name, schema]) => {
    const { $schema: _, ...rest } = toJsonSchema(schema, { target: 'draft-2020-12', errorMode: 'ignore' })
    return [name, rest]
  })
}

/** Each of them as a file of its own. */
export function schemaDocuments(): EndpointDocument[] {
  return jsonSchemas().map(([name, schema]) => {
    const path = paths.schema(name)
    return { paths: [path], body: JSON.stringify({ $schema: dialect, $id: path, ...schema }) }
  })
}
