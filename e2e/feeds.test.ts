import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpointPath, paths, webPaths } from '../contract/paths'
import { atomFaults } from '../publisher/testing/atomRules'
import { jsonFeedFaults } from '../publisher/testing/jsonFeedRules'
import { parseXml } from '../publisher/testing/parseXml'
import { readDoctor, readFeed, readInterview } from './published'
import { type ServedBuild, serveBuild } from './serveBuild'

/** What is published for others than the mini-program, as a feed reader or a search engine gets it from the server. */

let served: ServedBuild
beforeAll(async () => {
  served = await serveBuild()
})
afterAll(() => served.close())

/** The text at an address of the endpoint, which is served here from another host than feeds name. */
async function get(address: string, type: string): Promise<string> {
  const answer = await fetch(served.url + endpointPath(address), { headers: { 'accept-encoding': 'br' } })
  expect({ status: answer.status, type: answer.headers.get('content-type')?.split(';')[0] }).toEqual({
    status: 200,
    type,
  })
  expect(answer.headers.get('content-encoding')).toBe('br')
  return answer.text()
}

const isFound = async (address: string) => (await fetch(served.url + endpointPath(address), { method: 'HEAD' })).ok

test('every page of the JSON feed keeps to its specification, and next_url leads through all interviews', async () => {
  const ids = new Set<string>()
  const seen = new Set<string>()
  for (let address: string | undefined = paths.interviews; address; ) {
    expect(seen.has(endpointPath(address))).toBe(false)
    seen.add(endpointPath(address))
    const text = await get(address, 'application/feed+json')
    expect(Buffer.byteLength(text)).toBeLessThan(100_000)
    expect(jsonFeedFaults(JSON.parse(text))).toEqual([])
    const { items, next_url } = await readFeed(address)
    for (const { id, image, attachments = [] } of items) {
      ids.add(id)
      for (const { url } of [{ url: image ?? '' }, ...attachments]) expect(await isFound(url)).toBe(true)
    }
    address = next_url
  }
  expect(ids.size).toBe((await readFeed())._shanghaidoctor.interviewCount)
})

test('the Atom feed is one by RFC 4287, and what it links to is there', async () => {
  const text = await get(webPaths.atom, 'application/atom+xml')
  const feed = parseXml(text)
  expect(atomFaults(feed)).toEqual([])
  const links = [...feed.querySelectorAll('link')].map((link) => link.getAttribute('href') ?? '')
  const ours = links.filter((href) => href.includes('/v1/'))
  expect(ours.length).toBeGreaterThan(10)
  for (const href of ours) expect(await isFound(href)).toBe(true)
})

test('the sitemap lists a page for each version, doctor, hospital and department', async () => {
  const document = parseXml(await get(webPaths.sitemap, 'application/xml'))
  const pages = [...document.querySelectorAll('url > loc')].map(({ textContent }) => textContent)
  expect(new Set(pages).size).toBe(pages.length)
  for (const { _shanghaidoctor: card } of (await readFeed()).items) {
    for (const { language } of card.versions) {
      const { sourceUrl } = await readInterview(card.slug, language)
      expect(pages).toContain(sourceUrl ?? `https://www.example.org/${language}/interviews/${card.slug}`)
    }
    expect(pages).toContain(`https://www.example.org/doctors/${card.doctor.slug}`)
  }
})

test('interviews, doctors and hospitals have JSON-LD beside them', async () => {
  const interview = await readInterview('a-map-drawn-one-breath-at-a-time', 'zh')
  const { doctor } = await readDoctor(interview.doctor.slug)
  const read = async (path: string) => JSON.parse(await get(path, 'application/ld+json'))
  expect(await read(webPaths.interview(interview.slug, 'zh'))).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: interview.headline,
    inLanguage: 'zh',
    about: {
      '@type': 'Person',
      name: doctor.name.zh,
      worksFor: { '@type': 'Hospital', name: doctor.hospital.name.zh },
    },
  })
  expect(await read(webPaths.doctor(doctor.slug))).toMatchObject({ '@type': 'Person', name: doctor.name.en })
  expect(await read(webPaths.place('hospital', doctor.hospital.slug))).toMatchObject({ '@type': 'Hospital' })
})
