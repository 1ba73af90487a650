import { expect, test } from 'vitest'
import { schemaDocuments } from './schemaDocuments'

test('every document of the contract has its JSON Schema', () => {
  const schemas = schemaDocuments().map(({ paths, body }) => ({ path: paths[0], schema: JSON.parse(body) }))
  expect(schemas.map(({ path }) => path)).toEqual([
    '/v1/schemas/site.schema.json',
    '/v1/schemas/feed.schema.json',
    '/v1/schemas/interview.schema.json',
    '/v1/schemas/doctor-list.schema.json',
    '/v1/schemas/doctor-list-page.schema.json',
    '/v1/schemas/facet.schema.json',
    '/v1/schemas/doctor-page.schema.json',
    '/v1/schemas/place-page.schema.json',
    '/v1/schemas/interview-page.schema.json',
    '/v1/schemas/redirect.schema.json',
    '/v1/schemas/search-keys.schema.json',
    '/v1/schemas/search-head.schema.json',
    '/v1/schemas/search-terms.schema.json',
    '/v1/schemas/search-names.schema.json',
    '/v1/schemas/search-slips.schema.json',
    '/v1/schemas/search-doctors.schema.json',
    '/v1/schemas/search-places.schema.json',
    '/v1/schemas/search-version.schema.json',
    '/v1/schemas/search-piece.schema.json',
    '/v1/schemas/visits.schema.json',
    '/v1/schemas/visit.schema.json',
  ])
  for (const { path, schema } of schemas) {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: path })
    expect(['object', 'array', undefined]).toContain(schema.type)
  }
})
