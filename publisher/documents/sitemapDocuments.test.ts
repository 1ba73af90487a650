import { expect, test } from 'vitest'
import { webPaths } from '../../contract/paths'
import { parseXml } from '../testing/parseXml'
import { sampleInterview, samplePublication } from '../testing/samplePublication'
import type { Publication } from './publication'
import { partsOf, sitemapDocuments } from './sitemapDocuments'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The pages that a file lists: address and day. Refuses what sitemaps.org/protocol.html does not know. */
function pagesIn(body: string): [address: string, lastChange?: string][] {
  const { documentElement: list } = parseXml(body)
  expect([list.namespaceURI, list.localName]).toEqual([namespace, 'urlset'])
  return [...list.children].map((url) => {
    expect(url.localName).toBe('url')
    const [location, ...others] = [...url.children]
    expect([location?.localName, ...others.map(({ localName }) => localName)]).toEqual(
      others.length > 0 ? ['loc', 'lastmod'] : ['loc'],
    )
    const address = location?.textContent ?? ''
    expect(URL.canParse(address) && address.length < 2048).toBe(true)
    const [changed] = others
    if (!changed) return [address]
    expect(changed.textContent).toMatch(/^\d{4}-\d\d-\d\d$/)
    return [address, changed.textContent]
  })
}

const pagesOf = (changes: Partial<Publication>, count = 1) => {
  const interviews = Array.from({ length: count }, (_, index) => sampleInterview(index + 1))
  const documents = sitemapDocuments({ ...samplePublication(interviews), ...changes })
  expect(documents.map(({ paths }) => paths)).toEqual([[webPaths.sitemap]])
  return pagesIn(documents[0]?.body ?? '')
}

test('every page with an address, and the day on which it last changed', () => {
  const { site } = samplePublication([])
  const pageUrls = {
    interview: 'https://www.example.org/interviews/{slug}?a=1&b=2',
    doctor: 'https://www.example.org/doctors/{slug}',
    hospital: 'https://www.example.org/hospitals/{slug}',
    department: 'https://www.example.org/departments/{slug}',
  }
  expect(pagesOf({ site: { ...site, homePageUrl: 'https://www.example.org/' }, pageUrls }, 2)).toEqual([
    ['https://www.example.org/', '2026-01-02'],
    ['https://www.example.org/interviews/interview-1?a=1&b=2', '2026-01-01'],
    ['https://www.example.org/interviews/interview-2?a=1&b=2', '2026-01-02'],
    ['https://www.example.org/doctors/an-shili', '2026-01-02'],
    ['https://www.example.org/hospitals/river-hospital', '2026-01-02'],
    ['https://www.example.org/departments/thoracic-surgery', '2026-01-02'],
  ])
})

test('what has no address is left out, and what never changed has no day', () => {
  expect(pagesOf({ pageUrls: { doctor: 'https://www.example.org/{slug}' }, interviews: [] })).toEqual([
    ['https://www.example.org/an-shili'],
  ])
})

test('without any address there is no file', () => {
  expect(sitemapDocuments(samplePublication([sampleInterview(1)]))).toEqual([])
})

test('versions on one page are listed once, with the later day; on pages of their own, each', () => {
  const { versions, ...interview } = sampleInterview(1)
  const translation = { ...versions[0], language: 'zh' as const, dateModified: '2026-03-01' }
  const interviews = [{ ...interview, versions: [versions[0], translation] as typeof versions }]
  expect(pagesOf({ interviews, pageUrls: { interview: 'https://www.example.org/{slug}' } })).toEqual([
    ['https://www.example.org/interview-1', '2026-03-01'],
  ])
  expect(pagesOf({ interviews, pageUrls: { interview: 'https://www.example.org/{language}/{slug}' } })).toEqual([
    ['https://www.example.org/en/interview-1', '2026-01-01'],
    ['https://www.example.org/zh/interview-1', '2026-03-01'],
  ])
})

test('more than 50,000 pages stand in several files, which sitemap.xml lists', { timeout: 30_000 }, () => {
  const { hospitals, ...publication } = samplePublication([])
  const many = Array.from({ length: 50_001 }, (_, index) => ({ slug: `h${index}`, name: { en: 'A' } }))
  const pageUrls = { hospital: 'https://www.example.org/{slug}' }
  const documents = sitemapDocuments({ ...publication, hospitals: many, pageUrls })
  expect(documents.map(({ paths }) => paths)).toEqual([
    [webPaths.sitemap],
    [webPaths.sitemapPart(1)],
    [webPaths.sitemapPart(2)],
  ])
  const { documentElement: index } = parseXml(documents[0]?.body ?? '')
  expect([index.namespaceURI, index.localName]).toEqual([namespace, 'sitemapindex'])
  expect([...index.querySelectorAll('sitemap > loc')].map(({ textContent }) => textContent)).toEqual([
    'https://endpoint.example/v1/sitemaps/1.xml',
    'https://endpoint.example/v1/sitemaps/2.xml',
  ])
  expect(documents.slice(1).map(({ body }) => body.match(/<url>/g)?.length)).toEqual([50_000, 1])
  expect(hospitals).toHaveLength(1)
})

test('no file is larger than it may be', () => {
  const element = `<url><loc>https://www.example.org/${'访'.repeat(50)}</loc></url>\n`
  const bytes = 1000
  const parts = partsOf(Array(20).fill(element), { pages: 50, bytes })
  expect(parts.length).toBeGreaterThan(3)
  for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(bytes)
  expect(parts.join('').match(/<url>/g)).toHaveLength(20)
})
