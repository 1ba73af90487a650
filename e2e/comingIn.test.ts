import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { paths } from '../contract/paths'
import { doctorUrl, interviewUrl, pages } from '../src/routes'
import type { Host } from './engine/host'
import { type StartOptions, startMiniProgram } from './engine/startMiniProgram'
import { readInterview } from './published'
import type { ServedBuild } from './serveBuild'
import { serveChanged } from './serveChanged'

/** Every way into the mini-program from outside: addresses of today, of yesterday, and of nothing any more. */

let served: ServedBuild
let host: Host

const map = 'a-map-drawn-one-breath-at-a-time'
const to = (redirect: string) => ({ document: () => ({ redirect }) })

beforeAll(async () => {
  served = await serveChanged({
    [paths.interview('the-old-map')]: to(map),
    [paths.interview('the-old-map', 'zh')]: to(map),
    [paths.interview('older')]: to('the-old-map'),
    [paths.interview('itself')]: to('itself'),
    [paths.interview('to-nowhere')]: to('nowhere'),
    [paths.interview('withdrawn')]: { status: 410 },
    [paths.doctor('an-shi-li')]: to('an-shili'),
  })
})
afterAll(() => served.close())
afterEach(() => host.stop())

async function start(url: string, options: Partial<StartOptions> = {}) {
  const [path = '', query = ''] = url.split('?')
  const pairs = query.split('&').filter(Boolean)
  host = await startMiniProgram({
    dist: process.env.WEAPP_DIST ?? 'dist/weapp',
    endpointOrigin: served.url,
    launch: {
      path: path.replace(/^\//, ''),
      query: Object.fromEntries(
        pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
      ),
      scene: 1007,
    },
    system: { language: 'en' },
    ...options,
  })
}

/** The documents that were asked for: how often an interview was read is asked when its text is there. */
const asked = () => host.requests.map(({ url }) => new URL(url).pathname).filter((path) => path.endsWith('.json'))

test.each([
  ['a slug', `slug=${map}`, [paths.interview(map)], undefined],
  ['a slug and a language', `slug=${map}&language=zh`, [paths.interview(map, 'zh')], 'zh'],
  ['a short id', 'id=a-map', [paths.interview('a-map')], undefined],
  ['a mini-program code', 'scene=a-map', [paths.interview('a-map')], undefined],
  ['a mini-program code, URL-encoded', 'scene=a%2Dmap', [paths.interview('a-map')], undefined],
  ['an old slug', 'slug=the-old-map', [paths.interview('the-old-map'), paths.interview(map)], undefined],
  [
    'an old slug and a language',
    'slug=the-old-map&language=zh',
    [paths.interview('the-old-map', 'zh'), paths.interview(map, 'zh')],
    'zh',
  ],
  ['an old slug in a code', 'scene=the-old-map', [paths.interview('the-old-map'), paths.interview(map)], undefined],
] as const)('%s opens the interview', async (_, query, requests, language) => {
  await start(`${pages.interview}?${query}`)
  const { headline, slug } = await readInterview(map, language)
  await host.waitForText(headline)
  expect(asked()).toEqual(requests)
  // What is sent on from here carries the slug of today, and the reader's language.
  expect((await host.share('message')).path).toBe(interviewUrl({ key: slug, language }))
})

test('an interview that was opened by its old slug opens by it and by its new one without network', async () => {
  await start(`${pages.interview}?slug=the-old-map`)
  const { headline } = await readInterview(map)
  await host.waitForText('Information, not medical advice')
  const storage = host.storage()
  await host.stop()
  for (const slug of ['the-old-map', map]) {
    await start(`${pages.interview}?slug=${slug}`, { network: 'offline', storage })
    await host.waitForText('There is no connection just now. You are reading the copy kept on')
    expect(host.text()).toContain(headline)
    await host.stop()
  }
})

test('a doctor’s old slug opens the doctor', async () => {
  await start(doctorUrl('an-shi-li'))
  await host.waitForText('Works on')
  expect(asked()).toEqual([paths.doctor('an-shi-li'), paths.doctor('an-shili')])
  expect((await host.share('message')).path).toBe(doctorUrl('an-shili'))
})

test.each([
  ['older', 'a record that leads to another record', 2],
  ['itself', 'a record that leads to itself', 2],
])('“%s”, %s, is followed once and no further', async (slug, _, requests) => {
  await start(interviewUrl({ key: slug }))
  await host.waitForText(/This page could not be read/)
  expect(host.requests).toHaveLength(requests)
})

test('a paragraph in a link with an old slug is arrived at under the new one', async () => {
  await start(interviewUrl({ key: 'the-old-map', block: 12 }))
  const arrived = () => host.currentPage().scrolls.at(-1)?.selector === '.article >>> #b12'
  await host.waitFor(arrived, { what: 'the paragraph' })
  expect(asked()).toEqual([paths.interview('the-old-map'), paths.interview(map)])
})

const gone = [
  ['an interview that nobody knows (404)', interviewUrl({ key: 'nowhere' })],
  ['an interview that was withdrawn (410)', interviewUrl({ key: 'withdrawn' })],
  ['an old slug of one that is gone', interviewUrl({ key: 'to-nowhere' })],
  ['an address that names nothing', pages.interview],
  ['an address that cannot exist', `${pages.interview}?slug=%E4%B8%AD`],
  ['a code that is no text', `${pages.interview}?scene=%`],
  ['a doctor that nobody knows', doctorUrl('nobody')],
  ['a page that this version does not have', '/pages/article/detail?id=7'],
] as const

test.each(gone)('%s: what may have happened, and where there is something to read', async (_, url) => {
  await start(url)
  await host.waitForText('This page is no longer here.')
  expect(host.text()).toContain('It may have been renamed or withdrawn')
  expect(host.navigationBar().title).toBe('ShanghaiDoctor')
  await host.tap('To all doctors')
  await host.waitForPage(pages.doctors.slice(1))
  await host.stop()
  await start(url)
  await host.waitForText('This page is no longer here.')
  await host.tap('To all interviews')
  await host.waitForPage(pages.interviews.slice(1))
})

test('in Chinese', async () => {
  await start('/pages/gone/gone', { system: { language: 'zh_CN' } })
  await host.waitForText('查看全部医生')
})
