import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { interviewUrl, pages, placeUrl } from '../src/routes'
import type { Host } from './engine/host'
import { isIndexed, type SitemapRule } from './engine/sitemap'
import { startMiniProgram } from './engine/startMiniProgram'
import { readFeed, readInterview } from './published'
import { type ServedBuild, serveBuild } from './serveBuild'

/**
 * How WeChat's search finds what is published (miniprogram/dev/framework/sitemap.html): its crawler opens pages with a scene
 * of its own, follows links, keeps to sitemap.json and shows a page under its title.
 */

const dist = process.env.WEAPP_DIST ?? 'dist/weapp'
const crawlerScene = 1129

let served: ServedBuild
let host: Host | undefined
let rules: SitemapRule[]

beforeAll(async () => {
  served = await serveBuild()
  rules = JSON.parse(await readFile(path.join(dist, 'sitemap.json'), 'utf8')).rules
})
afterAll(() => served.close())
afterEach(async () => {
  await host?.stop()
})

type Visit = { title: string; links: string[] }

/** What a crawler gets at an address: the title of the page, and where its links lead. */
async function visit(address: string): Promise<Visit> {
  const [location = '', query = ''] = address.split('?')
  const started = await startMiniProgram({
    dist,
    endpointOrigin: served.url,
    launch: { path: location, query: Object.fromEntries(new URLSearchParams(query)), scene: crawlerScene },
    system: { language: 'en' },
  })
  host = started
  const isInterview = location === pages.interview
  await started.waitFor(() => started.text() !== '' && !started.find('[aria-label="Loading"]'), { what: address })
  if (isInterview) await started.waitForText('Information, not medical advice')
  const links = started.findAll('navigator').map((node) => String(node.attribute('url')))
  const found = { title: started.navigationBar().title, links: [...new Set(links)] }
  expect(started.errors()).toEqual([])
  await started.stop()
  host = undefined
  return found
}

test('sitemap.json keeps within what WeChat reads, and decides for each kind of address', async () => {
  expect(Buffer.byteLength(await readFile(path.join(dist, 'sitemap.json')))).toBeLessThanOrEqual(5120)
  const found = (address: string) => isIndexed(rules, address)
  const slug = 'a-map-drawn-one-breath-at-a-time'
  expect(
    [
      pages.interviews,
      pages.doctors,
      pages.about,
      interviewUrl({ key: slug }),
      interviewUrl({ key: slug, language: 'zh' }),
      `${pages.doctor}?slug=an-shili`,
      placeUrl('hospital', 'a'),
      placeUrl('department', 'a'),
      `${pages.directory}?expertise=a&hospital=b`,
    ].filter((address) => !found(address)),
  ).toEqual([])
  expect(
    [
      pages.library,
      `${pages.shelf}?shelf=saved`,
      '/pages/search/search?q=lung',
      `${pages.interview}?id=a-map`,
      `${pages.interview}?scene=a-map`,
      `${interviewUrl({ key: slug })}&block=3`,
      `${pages.doctors}?hospital=b`,
    ].filter(found),
  ).toEqual([])
})

test('from the tabs, links lead to every interview, doctor, hospital and department, each under a title of its own', {
  timeout: 240_000,
}, async () => {
  const visits = new Map<string, Visit>()
  const waiting: string[] = [pages.interviews, pages.doctors]
  for (let address = waiting.pop(); address; address = waiting.pop()) {
    if (visits.has(address) || !isIndexed(rules, address)) continue
    // Lists of a field or a department lead to doctors who are reached without them.
    if (address.startsWith(pages.directory)) continue
    const page = await visit(address)
    visits.set(address, page)
    waiting.push(...page.links)
  }

  const ids = new Set<string>()
  const expected: string[] = [pages.interviews, pages.doctors, pages.about]
  for (let next: string | undefined; ; ) {
    const { items, next_url } = await readFeed(next)
    for (const { id, _shanghaidoctor: card } of items) {
      ids.add(id)
      const [original, ...translations] = card.versions
      expect(original).toBeDefined()
      expected.push(interviewUrl({ key: card.slug }), `${pages.doctor}?slug=${card.doctor.slug}`)
      expected.push(...translations.map(({ language }) => interviewUrl({ key: card.slug, language })))
      expected.push(placeUrl('hospital', card.hospital.slug), placeUrl('department', card.department.slug))
    }
    if (!next_url) break
    next = next_url
  }
  expect(ids.size).toBe((await readFeed())._shanghaidoctor.interviewCount)
  expect(expected.filter((address) => !visits.has(address))).toEqual([])

  const titles = [...visits.values()].map(({ title }) => title)
  expect(titles.filter((title, index) => title === '' || titles.indexOf(title) !== index)).toEqual([])
})

test('an interview links to its doctor, its other language, its neighbours and those beside it', async () => {
  const slug = 'a-map-drawn-one-breath-at-a-time'
  const interview = await readInterview(slug)
  const { links, title } = await visit(interviewUrl({ key: slug }))
  const beside = [interview.previous, interview.next, ...interview.sameDepartment, ...interview.sameHospital]
  expect(links).toEqual(
    expect.arrayContaining([
      `${pages.doctor}?slug=${interview.doctor.slug}`,
      interviewUrl({ key: slug, language: 'zh' }),
      pages.about,
      ...beside.flatMap((card) => (card ? [interviewUrl({ key: card.slug })] : [])),
    ]),
  )
  expect(title).toBe(`Dr. An Shili · ${interview.headline}`)
})
