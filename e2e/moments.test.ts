import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Language } from '../contract/language'
import { doctorsUrl, doctorUrl, interviewUrl, pages, placeUrl, searchUrl } from '../src/routes'
import type { Host } from './engine/host'
import { isDisabledInSinglePage } from './engine/singlePage'
import { startMiniProgram } from './engine/startMiniProgram'
import { isLoading } from './isLoading'
import { firstOutOfOrder, readDoctor, readDoctors, readFeed, readInterview, wordsOfBlocks } from './published'
import { type ServedBuild, serveBuild } from './serveBuild'

/** Pages as they open from a post in Moments: one page alone, in which nothing may be a promise that WeChat breaks. */

let served: ServedBuild
let host: Host

beforeAll(async () => {
  served = await serveBuild()
})
afterAll(() => served.close())
afterEach(() => host.stop())

const language: Language = 'en'

async function start(url: string, scene: number, phoneLanguage: string = language) {
  const [path = '', query = ''] = url.split('?')
  host = await startMiniProgram({
    dist: process.env.WEAPP_DIST ?? 'dist/weapp',
    endpointOrigin: served.url,
    launch: { path, query: Object.fromEntries(new URLSearchParams(query)), scene },
    system: { language: phoneLanguage },
  })
  await host.waitFor(() => host.text() !== '' && !isLoading(host), {
    what: 'the page',
  })
}

const map = 'a-map-drawn-one-breath-at-a-time'
const hospital = 'sample-river-hospital'
const department = 'thoracic-surgery'

/** Every page that can be sent to Moments, and what must be read on it, in this order. */
const sharable: [url: string, words: () => Promise<string[]>][] = [
  [pages.interviews, async () => (await readFeed()).items.map(({ title }) => title)],
  [pages.doctors, async () => (await readDoctors()).doctors.slice(0, 10).map(({ name }) => name.en ?? '')],
  [doctorsUrl({ hospital }), namesAt(hospital)],
  [doctorsUrl({ hospital, department }), async () => ['Doctors']],
  [`${pages.doctors}?hospital=${hospital}`, namesAt(hospital)],
  [doctorUrl('an-shili'), async () => ['Works on', ...headlines((await readDoctor('an-shili')).interviews)]],
  [placeUrl('hospital', hospital), async () => ['Departments', 'Doctors', 'Interviews']],
  [placeUrl('department', department), async () => ['Hospitals', 'Doctors', 'Interviews']],
  [searchUrl(), async () => ['Try a doctor’s name in English']],
  [searchUrl('thoracic surgery'), async () => ['All', 'Doctors']],
  [pages.about, async () => ['Medical notice', 'What we keep about you', 'Publisher']],
  [interviewUrl({ key: map }), wordsOf(map)],
  [interviewUrl({ key: map, language: 'zh' }), wordsOf(map, 'zh')],
]

function wordsOf(key: string, version?: Language) {
  return async () => {
    const interview = await readInterview(key, version)
    return [interview.headline, ...wordsOfBlocks(interview.blocks), 'Information, not medical advice']
  }
}

function namesAt(slug: string) {
  return async () => {
    const { name } = (await readDoctors({ hospital: slug })).doctors[0] ?? {}
    return ['Doctors', name?.en ?? '']
  }
}

function headlines(cards: readonly { versions: readonly { headline: string }[] }[]): string[] {
  return cards.map(({ versions }) => versions[0]?.headline ?? '')
}

/**
 * What a reader takes for something to tap: whatever is announced as a control, or answers the finger by itself. The tab
 * that is chosen has nothing left to do.
 */
const controls = () =>
  host
    .findAll('*')
    .filter(
      (node) => /^(button|link|radio|tab)$/.test(String(node.attribute('aria-role'))) || isDisabledInSinglePage(node),
    )
    .filter((node) => node.attribute('aria-selected') !== 'true')

test.each(sharable)('%s reads in full, and ends with the way to all the others', async (url, words) => {
  await start(url, 1154)
  const expected = await words()
  await host.waitForText(/The bar below opens the mini-program, with all interviews and doctors\.$/)
  await host.waitFor(() => firstOutOfOrder(host.text(), expected) === undefined, { what: 'all that the page holds' })
  expect(host.tabBar()).toBeUndefined()
  expect(host.log.refusals).toEqual([])
})

test.each(sharable)('%s has no control that WeChat disables, and each that it has acts', async (url) => {
  await start(url, 1154)
  await host.waitForText(/The bar below opens/)
  expect(
    host
      .findAll('*')
      .filter(isDisabledInSinglePage)
      .map((node) => `${node.tag} ${node.text}`),
  ).toEqual([])
  const { length } = controls()
  for (let index = 0; index < length; index++) {
    if (index > 0) {
      await host.stop()
      await start(url, 1154)
      await host.waitFor(() => controls().length === length, { what: 'the same controls' })
    }
    const control = controls()[index]
    if (!control) throw new Error('a control has gone')
    const [before, scrolls] = [host.text(), host.currentPage().scrolls.length]
    await host.tap(control)
    await host.waitFor(() => host.text() !== before || host.currentPage().scrolls.length > scrolls, {
      what: `an effect of “${control.text || control.attribute('aria-label')}”`,
    })
    expect(host.findAll('*').filter(isDisabledInSinglePage)).toEqual([])
    expect(host.log.refusals).toEqual([])
  }
})

test.each(sharable.map(([url]) => url))('%s has its links outside of Moments', async (url) => {
  await start(url, 1007)
  await host.waitFor(() => url === pages.about || url === searchUrl() || host.find('navigator'), { what: 'links' })
  expect(host.text()).not.toMatch(/The bar below/)
})

test('in Chinese, WeChat’s bar is called by its name', async () => {
  await start(interviewUrl({ key: map }), 1154, 'zh_CN')
  await host.waitForText(/点按下方“前往小程序”，可阅读全部访谈与医生。$/)
})

test.each([
  ['a page that is gone', interviewUrl({ key: 'no-such-interview' })],
  ['an address that names nothing', pages.interview],
])('%s says so, and has no dead way on', async (_, url) => {
  await start(url, 1154)
  await host.waitForText(/no longer here/)
  expect(host.findAll('*').filter(isDisabledInSinglePage)).toEqual([])
  expect(host.text()).toMatch(/The bar below opens/)
})

test('every page that can be sent to Moments is looked at', () => {
  const isOffered = (page: string) => readFileSync(`src${page}.config.ts`, 'utf8').includes('enableShareTimeline')
  const looked = new Set(sharable.map(([url]) => url.split('?')[0]))
  expect([...looked].sort()).toEqual(Object.values(pages).filter(isOffered).sort())
})
