import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { paths } from '../contract/paths'
import { interviewUrl, pages } from '../src/routes'
import type { Host } from './engine/host'
import { startMiniProgram } from './engine/startMiniProgram'
import { type GoingOver, goingOver } from './goingOver'
import { readInterview } from './published'
import type { ServedBuild } from './serveBuild'
import { serveChanged } from './serveChanged'

/** From the mini-program to the official account, as docs/channel.md promises it: row by row. */

const map = 'a-map-drawn-one-breath-at-a-time'
const code = { sources: [{ src: '/v1/images/code.webp', width: 750 }], width: 750, height: 750, alt: 'ShanghaiDoctor' }
const account = { name: { en: 'ShanghaiDoctor' }, username: 'gh_000000000000', qrCode: code }

let served: ServedBuild
let host: Host

beforeAll(async () => {
  const withCode = (site: unknown) => ({ ...(site as object), officialAccount: account })
  served = await serveChanged({
    [paths.site]: { document: async (published) => withCode(await published()) },
    [paths.interview(map)]: {
      document: async (published) => {
        const interview = await published()
        return { ...interview, site: withCode(interview.site) }
      },
    },
  })
})
afterAll(() => served.close())
afterEach(() => host.stop())

/** A phone of a row, in one of its scenes. */
type Phone = Omit<GoingOver['phone'], 'scenes' | 'returns'> & { scene: number; returned?: number }

/** A row once for each scene in which WeChat opens the mini-program, and each in which the reader comes back to it. */
const everyScene = goingOver.flatMap(({ phone: { scenes, returns = [undefined], ...phone }, ...row }) =>
  scenes.flatMap((scene) =>
    returns.map((returned) => {
      const entered = returned === undefined ? `${scene}` : `${scene}, then ${returned}`
      return { ...row, entered, phone: { ...phone, scene, returned } }
    }),
  ),
)

/** A row once: About has the component that an interview ends with. */
const onceEach = everyScene.filter(({ opened, library }, index) => {
  const before = everyScene[index - 1]
  return before?.opened !== opened || before.library !== library
})

async function start(url: string, { scene, returned, SDKVersion, missingApis = [] }: Phone) {
  const openedLater = returned !== undefined
  const [path = '', query = ''] = (openedLater ? pages.library : url).split('?')
  host = await startMiniProgram({
    dist: process.env.WEAPP_DIST ?? 'dist/weapp',
    endpointOrigin: served.url,
    launch: { path, query: Object.fromEntries(new URLSearchParams(query)), scene },
    system: { language: 'en', SDKVersion, missingApis },
  })
  if (!openedLater) return
  host.leave()
  host.enter(returned)
  await host.open(url)
}

const articleRow = 'Open on our official account'
const accountRow = 'Follow ShanghaiDoctor'
const cards = () => host.findAll('official-account')
const dialog = () => host.get('[aria-role=dialog]')
const opened = () => host.log.dialogs.map(({ kind }) => kind)

async function seeAccount(expected: GoingOver['account']) {
  if (expected === 'not there') {
    expect(cards()).toEqual([])
    expect(host.text()).not.toContain(accountRow)
    return
  }
  if (expected === 'follow card') {
    await host.waitFor(() => cards().length === 1 && !host.text().includes(accountRow), {
      what: 'the card, and no row',
    })
    return
  }
  expect(cards()).toEqual([])
  await host.tap(accountRow)
  if (expected === 'opens') {
    await host.waitFor(() => opened().includes('openOfficialAccountProfile'), { what: 'the account' })
    expect(host.log.dialogs.at(-1)?.options).toMatchObject({ username: account.username })
    return
  }
  await host.waitForText('Press and hold the code to follow, or search for this official account in WeChat:')
  const picture = dialog().find('image')
  expect(picture?.attribute('src')).toMatch(/\/v1\/images\/code\.webp$/)
  expect(picture?.attribute('show-menu-by-longpress')).toBe(true)
  expect(picture?.attribute('aria-label')).toBe('The QR code of ShanghaiDoctor')
  expect(dialog().text).toContain('ShanghaiDoctor')
  await host.tap(host.get('[aria-label="Close"]'))
}

async function seeArticle(expected: GoingOver['article']) {
  if (expected === 'not there') {
    expect(host.text()).not.toContain(articleRow)
    return
  }
  await host.tap(articleRow)
  const { officialAccountUrl = '' } = await readInterview(map)
  if (expected === 'opens') {
    await host.waitFor(() => opened().includes('openOfficialAccountArticle'), { what: 'the article' })
    expect(host.log.dialogs.at(-1)?.options).toMatchObject({ url: officialAccountUrl })
    return
  }
  await host.waitForText('Copy the address, send it to yourself in a chat, and tap it there.')
  const address = dialog()
    .findAll('text')
    .find(({ text }) => text === officialAccountUrl)
  expect(address?.attribute('user-select')).toBe(true)
  await host.tap(host.get('[aria-label="Close"]'))
  await host.waitFor(() => !host.find('[aria-role=dialog]'), { what: 'the sheet is gone' })
}

/** WeChat answers what it was asked for before anybody taps: the follow card. */
function settle(refuses: readonly string[] = []) {
  for (const api of refuses) host.answer(api, 'fail')
  host.answerFollowCards()
}

test.each(everyScene)(
  'an interview from $opened (here $entered), base library $library: the article $article, the account $account',
  async (row) => {
    await start(interviewUrl({ key: map }), row.phone)
    await host.waitForText('Information, not medical advice')
    settle(row.phone.refuses)
    await host.waitFor(() => cards().length === 0 || row.account === 'follow card', {
      what: 'the card that is not shown is gone',
    })
    await seeArticle(row.article)
    await seeAccount(row.account)
  },
)

test.each(onceEach)('About from $opened, base library $library: the account $account', async (row) => {
  await start(pages.about, row.phone)
  await host.waitForText('Filing number')
  settle(row.phone.refuses)
  await host.waitFor(() => cards().length === 0 || row.account === 'follow card', {
    what: 'the card that is not shown is gone',
  })
  await seeAccount(row.account)
})

test('every scene that a row names is tried', () => {
  for (const { opened, phone } of goingOver) {
    const tried = phone.returns ?? phone.scenes
    for (const [scene] of opened.matchAll(/\d{4}/g)) expect(tried).toContain(Number(scene))
  }
})

test('the guide’s table is this table', async () => {
  const guide = await readFile('docs/channel.md', 'utf8')
  const table = guide.slice(guide.indexOf('| the mini-program was opened from |')).split('\n\n')[0] ?? ''
  const rows = table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  expect(rows).toEqual(
    goingOver.map(({ opened: from, library, article, account: way }) => [from, library, article, way]),
  )
})
