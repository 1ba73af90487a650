import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endpointPath, paths, webPaths } from '../../contract/paths'
import { atomFaults } from '../testing/atomRules'
import { parseXml } from '../testing/parseXml'
import { sampleDoctor, sampleInterview, samplePublication } from '../testing/samplePublication'
import { atomDocuments } from './atomDocuments'
import type { Publication, PublishedInterview } from './publication'

const numbered = (count: number) => Array.from({ length: count }, (_, index) => sampleInterview(index + 1))

function filesFor(publication: Publication): Map<string, string> {
  return new Map(atomDocuments(publication).flatMap(({ paths, body }) => paths.map((path) => [path, body])))
}

/** What a reader meets who follows `next` from the newest page: the titles of each page. */
function titlesFollowed(files: Map<string, string>): string[][] {
  const pages: string[][] = []
  const seen = new Set<string>()
  for (let path: string | undefined = webPaths.atom; path; ) {
    expect(seen.has(path)).toBe(false)
    seen.add(path)
    const body = files.get(path) ?? ''
    const document = parseXml(body)
    expect(atomFaults(document)).toEqual([])
    expect(document.querySelector('link[rel=self]')?.getAttribute('href')).toBe(`https://endpoint.example${path}`)
    pages.push([...document.querySelectorAll('entry > title')].map(({ textContent }) => textContent.trim()))
    const next = document.querySelector('feed > link[rel=next]')?.getAttribute('href')
    path = next ? endpointPath(next) : undefined
  }
  return pages
}

test.each([1, 29, 30, 31, 75])('%i interviews: the newest 30, and next leads through all of them', (count) => {
  const pages = titlesFollowed(filesFor(samplePublication(numbered(count))))
  expect(pages[0]).toHaveLength(Math.min(count, 30))
  expect(pages[0]?.[0]).toBe(`Headline ${count}`)
  expect(new Set(pages.flat()).size).toBe(count)
})

test('full pages do not change when one more is added', () => {
  const [before, after] = [75, 76].map((count) => filesFor(samplePublication(numbered(count))))
  expect(before?.size).toBe(3)
  for (const [path, body] of before ?? []) if (path !== webPaths.atom) expect(after?.get(path)).toBe(body)
})

test('without an interview there is no feed', () => {
  expect(atomDocuments(samplePublication([]))).toEqual([])
})

function only(publication: Publication) {
  const body = filesFor(publication).get(webPaths.atom) ?? ''
  const document = parseXml(body)
  expect(atomFaults(document)).toEqual([])
  return document
}

const linksOf = (element: Element | null) =>
  [...(element?.querySelectorAll(':scope > link') ?? [])].map((link) =>
    Object.fromEntries([...link.attributes].map(({ name, value }) => [name, value])),
  )

test('an entry says who, when and where, in its own language', () => {
  const { versions, ...interview } = sampleInterview(1)
  const audio = { src: paths.audio('talk-0a1b2c3d4e.mp3'), bytes: 9000, durationSeconds: 20 }
  const version = { ...versions[0], language: 'zh' as const, headline: '一盏灯', editor: '示例编辑', audio }
  const feed = only({
    ...samplePublication([{ ...interview, dateModified: '2026-03-01', versions: [version] }]),
    pageUrls: { interview: 'https://www.example.org/{slug}?a=1&b=2' },
  })
  const entry = feed.querySelector('entry')
  const textOf = (name: string) => entry?.querySelector(name)?.textContent.trim()
  expect(feed.querySelector('feed > updated')?.textContent).toBe('2026-03-01T04:00:00.000Z')
  expect(entry?.getAttribute('xml:lang')).toBe('zh')
  expect(['id', 'title', 'summary', 'published', 'updated', 'author > name'].map(textOf)).toEqual([
    'https://endpoint.example/v1/interviews/i1.json',
    '一盏灯',
    'Digest 1.',
    '2026-01-01T04:00:00.000Z',
    '2026-03-01T04:00:00.000Z',
    '示例编辑',
  ])
  expect([...(entry?.querySelectorAll('category') ?? [])].map((category) => category.getAttribute('label'))).toEqual([
    '胸外科',
    '江畔医院',
  ])
  expect(linksOf(entry)).toEqual([
    { rel: 'alternate', type: 'text/html', href: 'https://www.example.org/interview-1?a=1&b=2' },
    { rel: 'alternate', type: 'application/json', href: 'https://endpoint.example/v1/interviews/interview-1.json' },
    {
      rel: 'enclosure',
      type: 'audio/mpeg',
      href: 'https://endpoint.example/v1/audio/talk-0a1b2c3d4e.mp3',
      length: '9000',
      title: '一盏灯',
    },
  ])
})

test('any text of editors comes out of an XML parser as they wrote it, or without what XML cannot hold', () => {
  const hard = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(']]>', '<b>&amp;</b>', '&', '"', "'", '\u0007', '\uD800'),
  )
  fc.assert(
    fc.property(fc.array(hard, { minLength: 1, maxLength: 4 }), (parts) => {
      const text = `A${parts.join('')}B`
      const { versions, ...interview } = sampleInterview(1)
      const place = { slug: 'a', name: { en: text } }
      const changed: PublishedInterview = {
        ...interview,
        doctor: sampleDoctor,
        department: place,
        versions: [{ ...versions[0], headline: text, editor: text }],
      }
      const feed = only(samplePublication([changed]))
      // An XML parser reads every line break as one newline.
      const kept = text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/\r\n?/g, '\n')
      expect(feed.querySelector('entry > title')?.textContent.trim()).toBe(kept)
      expect(feed.querySelector('entry > author > name')?.textContent.trim()).toBe(kept)
    }),
    { numRuns: 200 },
  )
})
