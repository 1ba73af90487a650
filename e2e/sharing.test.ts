import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { doctorsUrl, doctorUrl, interviewUrl, pages, placeUrl, searchUrl, shelfUrl } from '../src/routes'
import type { Host } from './engine/host'
import { startMiniProgram } from './engine/startMiniProgram'
import { type ServedBuild, serveBuild } from './serveBuild'

/** What leaves a page through WeChat’s menu opens, cold, as the same page. */

let served: ServedBuild
let host: Host

beforeAll(async () => {
  served = await serveBuild()
})
afterAll(() => served.close())
afterEach(() => host.stop())

async function start(url: string) {
  const [path = '', query = ''] = url.split('?')
  const pairs = query.split('&').filter(Boolean)
  host = await startMiniProgram({
    dist: process.env.WEAPP_DIST ?? 'dist/weapp',
    endpointOrigin: served.url,
    launch: { path, query: Object.fromEntries(pairs.map((pair) => pair.split('=', 2))), scene: 1007 },
    system: { language: 'en' },
  })
  await host.waitFor(() => host.text() !== '' && !host.find('[aria-label="Loading"]'), { what: url })
  if (url.includes('q=')) await host.waitForText('All')
}

const map = 'a-map-drawn-one-breath-at-a-time'
const hospital = 'sample-river-hospital'
const picture = /^https?:.*\.jpg$/

/** Each page, what its shares are called, and whether they bring a picture; WeChat takes a picture of the page where not. */
const shared: [url: string, title: RegExp, image?: RegExp][] = [
  [pages.interviews, /^ShanghaiDoctor · Long conversations/],
  [pages.doctors, /^Doctors · ShanghaiDoctor$/],
  [doctorsUrl({ hospital }), /^Doctors · Sample River Hospital$/],
  [doctorUrl('an-shili'), /^Dr\. An Shili · ShanghaiDoctor$/, picture],
  [placeUrl('hospital', hospital), /^Sample River Hospital · ShanghaiDoctor$/],
  [placeUrl('department', 'thoracic-surgery'), /^Thoracic surgery · ShanghaiDoctor$/],
  [searchUrl(), /^Search · ShanghaiDoctor$/],
  [searchUrl('thoracic surgery'), /thoracic surgery.* · ShanghaiDoctor$/],
  [pages.about, /^ShanghaiDoctor · About$/],
  [interviewUrl({ key: map }), /^A map drawn one breath at a time$/, picture],
  [interviewUrl({ key: map, language: 'zh' }), /^一呼一吸之间/, picture],
]

test.each(shared)(
  '%s: to a chat, to Moments, as a favourite and as a link it opens the same',
  async (url, title, image) => {
    await start(url)
    const shown = host.text()
    const route = host.currentPage().route
    const [message, timeline, favourite] = [
      await host.share('message'),
      await host.share('timeline'),
      await host.share('favorites'),
    ]
    const link = host.copyLink()
    for (const payload of [message, timeline, favourite, link]) expect(payload.title).toMatch(title)
    for (const payload of [message, timeline, favourite]) {
      if (image) expect(payload.imageUrl).toMatch(image)
      else expect(payload.imageUrl).toBeUndefined()
    }
    await host.stop()
    // All but a chat's card have a query for the page that is open, never a path.
    const queries = new Set([timeline.query, favourite.query, String(link.query)])
    for (const target of [
      String(message.path),
      ...[...queries].map((query) => `/${route}${query ? `?${query}` : ''}`),
    ]) {
      await start(target)
      await host.waitFor(() => host.text() === shown, { what: `the same page from ${target}` })
      await host.stop()
    }
  },
)

test.each([pages.library, shelfUrl('saved')])(
  '%s is one reader’s own: what is sent from it is the publication',
  async (url) => {
    await start(url)
    const { title, path } = await host.share('message')
    expect(title).toBe('ShanghaiDoctor · Long interviews with doctors of Shanghai')
    expect(path).toBe(pages.interviews)
    await expect(host.share('timeline')).rejects.toThrow('WeChat does not offer')
  },
)

test('“Copy link” belongs to the page in front', async () => {
  await start(pages.interviews)
  await host.tap(host.get('navigator'))
  await host.waitForPage(pages.search.slice(1))
  await host.waitFor(() => host.copyLink().title === 'Search · ShanghaiDoctor', { what: 'the link of the page above' })
  await host.back()
  await host.waitForPage(pages.interviews.slice(1))
  await host.waitFor(() => /^ShanghaiDoctor ·/.test(String(host.copyLink().title)), { what: 'the link of Home again' })
  expect(host.copyLink().query).toBe('')
})
