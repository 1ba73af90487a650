import * as v from 'valibot'
import { expect, test } from 'vitest'
import { endpointDocument } from './endpointDocument'

const schema = v.object({ a: v.number() })

test('a fitting document becomes JSON without what the contract does not name', () => {
  const content: { a: number; secret: string } = { a: 1, secret: 'x' }
  expect(endpointDocument(['/v1/a.json'], schema, content)).toEqual({ paths: ['/v1/a.json'], body: '{"a":1}' })
})

test('one that does not fit throws with its path', () => {
  const content = JSON.parse('{"a":"1"}') as { a: number }
  expect(() => endpointDocument(['/v1/a.json'], schema, content)).toThrow('/v1/a.json does not fit its contract: a ')
})
