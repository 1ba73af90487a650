import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { cardOfFeedItem, type Feed, feedSchema } from '../../contract/documents'
import { paths } from '../../contract/paths'
import { sampleInterview, samplePublication } from '../testing/samplePublication'
import { feedDocuments } from './feedDocuments'

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** The bodies of the feed's files by path, for interviews 1 (the oldest) to `count`. */
function filesFor(count: number): Map<string, string> {
  const interviews = numbers(1, count).map((number) => sampleInterview(number))
  const documents = feedDocuments(samplePublication(interviews))
  return new Map(documents.flatMap(({ paths, body }) => paths.map((path) => [path, body])))
}

function feedAt(files: Map<string, string>, path: string): Feed {
  return v.parse(feedSchema, JSON.parse(files.get(path) ?? 'null'))
}

/** The ids of each page that a reader meets who follows `next_url` from the entry. */
function pagesFollowed(files: Map<string, string>): string[][] {
  const pages: string[][] = []
  for (let path: string | undefined = paths.interviews; path; ) {
    const feed = feedAt(files, path)
    expect(feed.feed_url).toBe(path)
    pages.push(feed.items.map(({ id }) => id))
    path = feed.next_url
  }
  return pages
}

const idsDownFrom = (from: number, to: number) =>
  numbers(to, from)
    .reverse()
    .map((number) => `i${number}`)

test.each([
  { input: 0, output: [[]] },
  { input: 3, output: [idsDownFrom(3, 1)] },
  { input: 10, output: [idsDownFrom(10, 1)] },
  { input: 11, output: [idsDownFrom(11, 2), idsDownFrom(10, 1)] },
  { input: 20, output: [idsDownFrom(20, 11), idsDownFrom(10, 1)] },
  { input: 25, output: [idsDownFrom(25, 16), idsDownFrom(20, 11), idsDownFrom(10, 1)] },
])('$input interviews are read in these pages', ({ input, output }) => {
  expect(pagesFollowed(filesFor(input))).toEqual(output)
})

test('for any number, following next_url visits every interview; only the entry and the next page overlap', () => {
  fc.assert(
    fc.property(fc.nat({ max: 95 }), (count) => {
      const [entry = [], ...pages] = pagesFollowed(filesFor(count))
      const older = pages.flat()
      expect(new Set([...entry, ...older])).toEqual(new Set(idsDownFrom(count, 1)))
      expect(new Set(older).size).toBe(older.length)
      expect(
        pages
          .slice(1)
          .flat()
          .filter((id) => entry.includes(id)),
      ).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('for any number, full pages do not change when one more is added', () => {
  fc.assert(
    fc.property(fc.nat({ max: 60 }), (count) => {
      const [before, after] = [filesFor(count), filesFor(count + 1)]
      for (const [path, body] of before) if (path !== paths.interviews) expect(after.get(path)).toBe(body)
    }),
    { numRuns: 30 },
  )
})

test('an item says in the feed’s own words what a feed reader shows', () => {
  const feed = feedAt(filesFor(1), paths.interviews)
  expect(feed).toMatchObject({ title: 'ShanghaiDoctor', description: 'Long conversations', language: 'en' })
  expect(feed._shanghaidoctor.interviewCount).toBe(1)
  const [item] = feed.items
  expect(item).toMatchObject({
    id: 'i1',
    title: 'Headline 1',
    content_text: 'Digest 1.',
    image: '/v1/images/a-2-750.webp',
    date_published: '2026-01-01T12:00:00+08:00',
    language: 'en',
    authors: [{ name: 'Sample Publisher' }],
    tags: ['Thoracic surgery', 'River Hospital'],
  })
  expect(item && cardOfFeedItem(item)).toMatchObject({ id: 'i1', slug: 'interview-1', datePublished: '2026-01-01' })
})
