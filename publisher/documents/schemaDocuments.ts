import { toJsonSchema } from '@valibot/to-json-schema'
import { documentSchemas } from '../../contract/documents'
import { paths } from '../../contract/paths'
import { searchDocumentSchemas } from '../../contract/searchDocuments'
import { visitDocumentSchemas } from '../../contract/visitDocuments'
import type { EndpointDocument } from './endpointDocument'

/**
 * The contract as JSON Schema 2020-12 (json-schema.org/draft/2020-12), for clients in other languages. What JSON Schema
 * cannot say is left out knowingly: only that a localized text has at least one language.
 */
export function schemaDocuments(): EndpointDocument[] {
  return Object.entries({ ...documentSchemas, ...searchDocumentSchemas, ...visitDocumentSchemas }).map(
    ([name, schema]) => {
      const path = paths.schema(name)
      const { $schema, ...rest } = toJsonSchema(schema, { target: 'draft-2020-12', errorMode: 'ignore' })
      return { paths: [path], body: JSON.stringify({ $schema, $id: path, ...rest }) }
    },
  )
}
