import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { cardOfFeedItem, type Feed, feedSchema } from '../../contract/documents'
import { endpointPath, paths } from '../../contract/paths'
import { jsonFeedFaults } from '../testing/jsonFeedRules'
import { sampleInterview, samplePicture, samplePublication } from '../testing/samplePublication'
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
  const seen = new Set<string>()
  for (let address: string | undefined = `https://endpoint.example${paths.interviews}`; address; ) {
    expect(seen.has(address)).toBe(false)
    seen.add(address)
    const feed = feedAt(files, endpointPath(address))
    expect(feed.feed_url).toBe(address)
    expect(jsonFeedFaults(feed)).toEqual([])
    pages.push(feed.items.map(({ id }) => id))
    address = feed.next_url
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
    image: 'https://endpoint.example/v1/images/a-2-750.webp',
    date_published: '2026-01-01T12:00:00+08:00',
    language: 'en',
    authors: [{ name: 'Sample Publisher' }],
    tags: ['Thoracic surgery', 'River Hospital'],
  })
  expect(item && cardOfFeedItem(item)).toMatchObject({ id: 'i1', slug: 'interview-1', datePublished: '2026-01-01' })
})

test('a feed names its site, its authors, the pages of the website and where its extension is explained', () => {
  const publication = samplePublication([sampleInterview(1)])
  const [entry] = feedDocuments({
    ...publication,
    site: { ...publication.site, homePageUrl: 'https://www.example.org/' },
    pageUrls: { interview: 'https://www.example.org/interviews/{slug}' },
  })
  const feed = v.parse(feedSchema, JSON.parse(entry?.body ?? ''))
  expect(jsonFeedFaults(feed)).toEqual([])
  expect(feed).toMatchObject({
    home_page_url: 'https://www.example.org/',
    authors: [{ name: 'Sample Publisher', url: 'https://www.example.org/' }],
    items: [{ url: 'https://www.example.org/interviews/interview-1' }],
    _shanghaidoctor: { about: 'https://endpoint.example/v1/schemas/feed.schema.json' },
  })
})

test('a recording is attached, with its type, size and length', () => {
  const { versions, ...interview } = sampleInterview(1)
  const audio = { src: paths.audio('talk-0a1b2c3d4e.m4a'), bytes: 9000, durationSeconds: 20 }
  const [entry] = feedDocuments(samplePublication([{ ...interview, versions: [{ ...versions[0], audio }] }]))
  const feed: unknown = JSON.parse(entry?.body ?? '')
  expect(jsonFeedFaults(feed)).toEqual([])
  expect(v.parse(feedSchema, feed).items[0]?.attachments).toEqual([
    {
      url: 'https://endpoint.example/v1/audio/talk-0a1b2c3d4e.m4a',
      mime_type: 'audio/mp4',
      title: 'Headline 1',
      size_in_bytes: 9000,
      duration_in_seconds: 20,
    },
  ])
})

test('a full page of long cards stays below the 100 KB that the format calls ideal', () => {
  const picture = { ...samplePicture, placeholder: `data:image/webp;base64,${'A'.repeat(160)}` }
  const interviews = numbers(1, 10).map((number) => {
    const { versions, ...interview } = sampleInterview(number)
    const long = {
      ...versions[0],
      headline: '访'.repeat(120),
      digest: '谈'.repeat(200),
      cover: { picture, alt: '山'.repeat(300) },
    }
    return { ...interview, versions: [long, { ...long, language: 'zh' as const }] as typeof versions }
  })
  for (const { body } of feedDocuments(samplePublication(interviews))) {
    expect(Buffer.byteLength(body)).toBeLessThan(100_000)
  }
})
