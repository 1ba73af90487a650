import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { doctorsUrl, doctorUrl, interviewUrl, pages, placeUrl, searchUrl, shelfUrl } from '../src/routes'
import type { Host } from './engine/host'
import { startMiniProgram } from './engine/startMiniProgram'
import { isLoading } from './isLoading'
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
  await host.waitFor(() => host.text() !== '' && !isLoading(host), { what: url })
  if (url.includes('q=')) await host.waitForText('All')
}

const map = 'a-map-drawn-one-breath-at-a-time'
const hospital = 'sample-river-hospital'
/** The stems of the pictures with which a page is shared: a card of its own, or that of its kind. */
const [home, doctors, search] = ['/v1/cards/home', '/v1/cards/doctors', '/v1/cards/search']
const own = (stem: string) => `/v1/images/${stem}`

/** Each page, what its shares are called, and what their picture is. */
const shared: [url: string, title: RegExp, image: string][] = [
  [pages.interviews, /^ShanghaiDoctor · Long conversations/, home],
  [pages.doctors, /^Doctors · ShanghaiDoctor$/, doctors],
  [doctorsUrl({ hospital }), /^Doctors · Sample River Hospital$/, doctors],
  [`${pages.doctors}?hospital=${hospital}`, /^Doctors · Sample River Hospital$/, doctors],
  [doctorUrl('an-shili'), /^Dr\. An Shili · ShanghaiDoctor$/, own('an-shili')],
  [placeUrl('hospital', hospital), /^Sample River Hospital · ShanghaiDoctor$/, own(hospital)],
  [placeUrl('department', 'thoracic-surgery'), /^Thoracic surgery · ShanghaiDoctor$/, own('thoracic-surgery')],
  [searchUrl(), /^Search · ShanghaiDoctor$/, search],
  [searchUrl('thoracic surgery'), /thoracic surgery.* · ShanghaiDoctor$/, search],
  [searchUrl('胸外科 & 50%'), /胸外科 & 50%.* · ShanghaiDoctor$/, search],
  [pages.about, /^ShanghaiDoctor · About$/, home],
  [interviewUrl({ key: map }), /^A map drawn one breath at a time$/, own(`${map}-en`)],
  [interviewUrl({ key: map, language: 'zh' }), /^一呼一吸之间/, own(`${map}-zh`)],
]

/** What is at the address of a share's picture. */
async function readPicture({ imageUrl }: { imageUrl?: unknown }) {
  const { pathname } = new URL(String(imageUrl))
  const response = await fetch(`${served.url}${pathname}`)
  expect(response.status).toBe(200)
  const { format, width, height } = await sharp(await response.arrayBuffer()).metadata()
  return {
    stem: pathname.replace(/(-[0-9a-f]{10}-card-\d+|-\w+)\.jpg$/, ''),
    format,
    width,
    height,
  }
}

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
    // Answered at once: while a promise is waited for, WeChat shows the reader nothing.
    for (const payload of [message, timeline, favourite]) expect(payload.isPromised).toBeUndefined()
    const [toChat, ...toOthers] = await Promise.all([message, timeline, favourite].map(readPicture))
    expect(toChat).toEqual({ stem: image, format: 'jpeg', width: 840, height: 672 })
    const square = { stem: image, format: 'jpeg', width: 672, height: 672 }
    expect(toOthers).toEqual([square, square])
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
    const { title, path, ...picture } = await host.share('message')
    expect(await readPicture(picture)).toMatchObject({ stem: home, width: 840 })
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
