import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const now = Date.parse('2026-11-24T10:00:00Z')

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers({ toFake: ['Date'], now })
})
afterEach(() => {
  vi.useRealTimers()
})

test.each<[string, string | undefined, number]>([
  ['seconds', '20', 20],
  ['a time', 'Tue, 24 Nov 2026 10:00:45 GMT', 45],
  ['a time in the older form', 'Tuesday, 24-Nov-26 10:00:45 GMT', 45],
  ['an hour', '3600', 300],
  ['a time next year', 'Sun, 24 Jan 2027 10:00:00 GMT', 300],
  ['no time at all', '0', 1],
  ['a time that is over', 'Tue, 24 Nov 2026 09:00:00 GMT', 1],
  ['nothing', undefined, 30],
  ['what is neither', 'soon', 30],
  ['less than nothing', '-5', 30],
  ['a time that cannot be', 'Tue, 99 Nov 2026 10:00:00 GMT', 30],
])('an endpoint that is busy and asks for %s', async (_, retryAfter, seconds) => {
  expect(await waitFor({ ...(retryAfter && { 'Retry-After': retryAfter }) })).toBe(seconds * 1000)
})

test('a time is by the clock of the endpoint, whatever that of the phone says', async () => {
  const header = { Date: 'Mon, 24 Nov 2025 10:00:00 GMT', 'retry-after': 'Mon, 24 Nov 2025 10:00:15 GMT' }
  expect(await waitFor(header)).toBe(15_000)
})

async function waitFor(header: Record<string, string>): Promise<number | undefined> {
  // Anew each time: the endpoint is left alone for as long as it asked.
  const { phone } = await import('../testing/taro')
  const { askEndpoint } = await import('./askEndpoint')
  phone.answers.set('https://endpoint.test/v1/thing.json', { statusCode: 429, data: {}, header })
  const answer = await askEndpoint('/v1/thing.json', { dataType: 'json', header: {} })
  return answer.ok ? undefined : answer.wait
}
