import { expect, test } from 'vitest'
import { endpointOrigin } from './endpointOrigin'

test.each([
  [undefined, 'http://127.0.0.1:8090'],
  ['', 'http://127.0.0.1:8090'],
  ['https://interviews.example.org', 'https://interviews.example.org'],
  ['https://interviews.example.org/', 'https://interviews.example.org'],
  ['https://example.org/interviews//', 'https://example.org/interviews'],
])('%s is %s', (setting, origin) => {
  expect(endpointOrigin(setting)).toBe(origin)
})

test.each(['interviews.example.org', 'ftp://example.org', 'https://', 'https://example.org/?a=b', 'https://a b'])(
  '%s is refused, with what to write instead',
  (setting) => {
    expect(() => endpointOrigin(setting)).toThrow(`ENDPOINT_URL=${setting}: give the address`)
  },
)
