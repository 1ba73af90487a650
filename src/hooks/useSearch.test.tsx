// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { EndpointResult } from '../endpoint/endpointError'
import type { InterviewHit, SearchAnswer, SearchOptions } from '../search/hits'
import { moreHits, queryOf, useSearch } from './useSearch'

const interview = (id: string): InterviewHit => ({
  id,
  language: 'en',
  headline: [{ text: `The interview ${id}` }],
  doctor: { name: { en: 'An Shili' }, formOfAddress: 'doctor' },
  where: 'text',
  pieces: [],
})

/** An answer with as many interviews as `count`, those from `offset` on. */
function answerOf(count: number, offset = 0): SearchAnswer {
  const ids = Array.from({ length: Math.min(moreHits, count - offset) }, (_, index) => `i${offset + index}`)
  return { doctors: { count: 0, hits: [] }, interviews: { count, hits: ids.map(interview) }, places: [] }
}

/** A search engine that answers when the test says so. */
function engine() {
  const asked: {
    query: string
    wanted?: SearchOptions
    answer: (result: EndpointResult<SearchAnswer>) => void
  }[] = []
  const find = vi.fn(
    (query: string, wanted?: SearchOptions) =>
      new Promise<EndpointResult<SearchAnswer>>((answer) => asked.push({ query, wanted, answer })),
  )
  const answerTo = (index: number, value: SearchAnswer = answerOf(1)) =>
    act(async () => asked[index]?.answer({ ok: true, value }))
  return { asked, find, answerTo }
}

function open(initial = '') {
  const { asked, find, answerTo } = engine()
  const { result, unmount } = renderHook(() => useSearch(initial, find))
  const shown = () => result.current.state
  const wait = (milliseconds: number) => act(async () => vi.advanceTimersByTime(milliseconds))
  const type = (text: string) => act(async () => result.current.type(text))
  return { asked, answerTo, result, unmount, shown, wait, type }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

test('typing asks once, when it pauses', async () => {
  const { asked, type, wait } = open()
  for (const text of ['b', 'br', 'breath']) {
    await type(text)
    await wait(100)
  }
  expect(asked).toEqual([])
  await wait(100)
  expect(asked.map(({ query }) => query)).toEqual(['breath'])
})

test('a slow answer to an earlier query is not shown over a later one, nor after it', async () => {
  const { asked, answerTo, shown, type, wait } = open()
  await type('b')
  await wait(200)
  await type('br')
  await wait(200)
  expect(asked.map(({ query }) => query)).toEqual(['b', 'br'])
  await answerTo(1, answerOf(2))
  expect(shown()).toMatchObject({ status: 'ready', found: { query: 'br', answer: { interviews: { count: 2 } } } })
  await answerTo(0, answerOf(9))
  expect(shown()).toMatchObject({ status: 'ready', found: { query: 'br', answer: { interviews: { count: 2 } } } })
})

test('what was found before stands while an answer is quick; a slow one is said to be on its way', async () => {
  const { answerTo, shown, type, wait } = open('an')
  await answerTo(0)
  await type('an s')
  await wait(200)
  await wait(299)
  expect(shown()).toMatchObject({ status: 'ready', found: { query: 'an' } })
  await wait(1)
  expect(shown()).toEqual({ status: 'searching', query: 'an s' })
  await answerTo(1)
  expect(shown()).toMatchObject({ status: 'ready', found: { query: 'an s' } })
  await wait(1000)
  expect(shown()).toMatchObject({ status: 'ready' })
})

test('what the address asks for is searched for from the beginning', () => {
  const { asked, shown } = open('breath')
  expect(shown()).toEqual({ status: 'searching', query: 'breath' })
  expect(asked.map(({ query }) => query)).toEqual(['breath'])
})

test('an empty field is idle at once, and an answer under way is forgotten', async () => {
  const { answerTo, shown, type } = open('breath')
  await type('  ')
  expect(shown()).toEqual({ status: 'idle' })
  await answerTo(0)
  expect(shown()).toEqual({ status: 'idle' })
})

test('a space at the end is no other query', async () => {
  const { asked, answerTo, type, wait } = open('an')
  await answerTo(0)
  await type('an ')
  await wait(1000)
  expect(asked).toHaveLength(1)
})

test('nothing is searched for while a word is composed; its end searches', async () => {
  const { asked, result, type, wait } = open()
  await act(async () => result.current.compose())
  await type('an shi')
  await wait(1000)
  expect(asked).toEqual([])
  await act(async () => result.current.compose('安示'))
  await wait(200)
  expect(asked.map(({ query }) => query)).toEqual(['安示'])
})

test('the search key does not wait', async () => {
  const { asked, result, type, wait } = open()
  await type('breath')
  await act(async () => void result.current.search('breath'))
  await wait(1000)
  expect(asked.map(({ query }) => query)).toEqual(['breath'])
})

test('a failure is shown, and tried again', async () => {
  const { asked, answerTo, result, shown } = open('breath')
  await act(async () => asked[0]?.answer({ ok: false, error: 'offline' }))
  expect(shown()).toMatchObject({ status: 'failed', query: 'breath', error: 'offline' })
  await act(async () => void result.current.search('breath'))
  await answerTo(1)
  expect(shown()).toMatchObject({ status: 'ready' })
})

test('the next hits come after those that are there, none twice, until all are there', async () => {
  const { asked, answerTo, result, shown } = open('breath')
  await answerTo(0, answerOf(13))
  const loadMore = () => act(async () => void result.current.loadMore('interviews'))
  await loadMore()
  expect(shown()).toMatchObject({ found: { more: 'loading' } })
  await loadMore()
  expect(asked.map(({ wanted }) => wanted)).toEqual([undefined, { interviews: { offset: 10, limit: 10 } }])
  await act(async () => asked[1]?.answer({ ok: false, error: 'timeout' }))
  expect(shown()).toMatchObject({ found: { more: 'timeout', answer: { interviews: { hits: { length: 10 } } } } })
  await loadMore()
  const next = answerOf(13, 10)
  const repeating = { ...next, interviews: { count: 13, hits: [interview('i9'), ...next.interviews.hits] } }
  await answerTo(2, repeating)
  expect(shown()).toMatchObject({ found: { answer: { interviews: { hits: { length: 13 } } } } })
  expect(shown()).not.toMatchObject({ found: { more: expect.anything() } })
  await loadMore()
  expect(asked).toHaveLength(3)
})

test('the next hits of an earlier query are not added to a later one', async () => {
  const { answerTo, result, shown, type, wait } = open('breath')
  await answerTo(0, answerOf(13))
  await act(async () => void result.current.loadMore('interviews'))
  await type('lung')
  await wait(200)
  await answerTo(2, answerOf(1))
  await answerTo(1, answerOf(13, 10))
  expect(shown()).toMatchObject({ found: { query: 'lung', answer: { interviews: { hits: { length: 1 } } } } })
})

test.each([
  ['  an  shi ', 'an shi'],
  ['an\u2006shi', 'an shi'],
  ['安 示例', '安 示例'],
  [' ', ''],
])('%j is searched for as %j', (text, query) => {
  expect(queryOf(text)).toBe(query)
})
