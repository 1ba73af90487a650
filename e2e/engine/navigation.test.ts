import { expect, test } from 'vitest'
import type { Host } from './host'
import { appJson, complaintsAtStop, type Files, startTiny } from './testing/tinyProgram'

/** A page that writes its lifecycles to the console and goes where the test tells it, by `wx[name]`. */
const script = (name: string) => `
const page = {
  go(event) {
    const { api, ...options } = event.currentTarget.dataset
    wx[api]({ ...options, success: (r) => console.log(r.errMsg), fail: (r) => console.log(r.errMsg) })
  },
}
for (const life of ['onLoad', 'onShow', 'onReady', 'onHide', 'onUnload']) {
  page[life] = (options) => console.log('${name}.' + life + (life === 'onLoad' ? JSON.stringify(options) : ''))
}
Page(page)`

const link = (api: string, url: string) => `<view bindtap="go" data-api="${api}" data-url="${url}">${api} ${url}</view>`

const links = ['/pages/a/a', '/pages/b/b', 'd', '/pages/d/d?x=%E5%BE%90&y=1', '/pages/nowhere/nowhere']
  .flatMap((url) => ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch'].map((api) => link(api, url)))
  .concat(link('navigateBack', ''))
  .join('')

const files: Files = {
  'app.js': `App({ onLaunch(o) { console.log('app.onLaunch ' + o.path) }, onShow() { console.log('app.onShow') } })`,
  'app.json': appJson(['pages/a/a', 'pages/b/b', 'pages/d/d'], {
    lazyCodeLoading: 'requiredComponents',
    tabBar: {
      list: [
        { pagePath: 'pages/a/a', text: 'A' },
        { pagePath: 'pages/b/b', text: 'B' },
      ],
    },
  }),
  ...Object.fromEntries(
    ['a', 'b', 'd'].flatMap((name) => [
      [`pages/${name}/${name}.js`, script(name)],
      [`pages/${name}/${name}.wxml`, links],
    ]),
  ),
}

/** Taps a link and gives what was written to the console until WeChat answered. */
async function linesOf(host: Host, text: string): Promise<string[]> {
  const before = host.console.length
  await host.tap(text)
  const lines = () => host.console.slice(before).map((line) => line.text)
  await host.waitFor(() => lines().some((line) => /:(ok|fail)/.test(line)))
  await host.waitFor(
    () => !lines().some((line) => line.includes('onLoad')) || lines().some((line) => line.includes('onReady')),
  )
  return lines().filter((line) => !/:ok$/.test(line))
}

/** Starts and waits until the first page is ready. */
async function startReady(options: Parameters<typeof startTiny>[1] = {}, program = files): Promise<Host> {
  const host = await startTiny(program, options)
  await host.waitFor(() => host.console.some((line) => line.text.endsWith('onReady')))
  return host
}

test('starting: application, then page', async () => {
  const host = await startReady({ launch: { path: 'pages/d/d', query: { slug: 'xu' }, scene: 1007 } })
  expect(host.console.map((line) => line.text)).toEqual([
    'app.onLaunch pages/d/d',
    'app.onShow',
    'd.onLoad{"slug":"xu"}',
    'd.onShow',
    'd.onReady',
  ])
})

const toD = 'navigateTo /pages/d/d?x=%E5%BE%90&y=1'

const steps: [link: string, console: string[]][] = [
  ['navigateTo d', ['navigateTo:fail page "pages/a/d" is not found']],
  [toD, ['a.onHide', 'd.onLoad{"x":"%E5%BE%90","y":"1"}', 'd.onShow', 'd.onReady']],
  ['navigateTo d', ['d.onHide', 'd.onLoad{}', 'd.onShow', 'd.onReady']],
  ['navigateBack', ['d.onUnload', 'd.onShow']],
  ['navigateBack', ['d.onUnload', 'a.onShow']],
  ['navigateBack', ['navigateBack:fail cannot navigate back at first page']],
  ['navigateTo /pages/b/b', ['navigateTo:fail can not navigateTo a tabbar page']],
  ['redirectTo /pages/b/b', ['redirectTo:fail can not redirectTo a tabbar page']],
  ['switchTab /pages/d/d?x=%E5%BE%90&y=1', ['switchTab:fail can not switch to no-tabBar page']],
  ['switchTab /pages/b/b', ['a.onHide', 'b.onLoad{}', 'b.onShow', 'b.onReady']],
  ['switchTab /pages/a/a', ['b.onHide', 'a.onShow']],
  ['navigateTo /pages/nowhere/nowhere', ['navigateTo:fail page "pages/nowhere/nowhere" is not found']],
  ['redirectTo d', ['redirectTo:fail page "pages/a/d" is not found']],
  [toD, ['a.onHide', 'd.onLoad{"x":"%E5%BE%90","y":"1"}', 'd.onShow', 'd.onReady']],
  ['redirectTo d', ['d.onUnload', 'd.onLoad{}', 'd.onShow', 'd.onReady']],
  ['switchTab /pages/b/b', ['d.onUnload', 'b.onShow']],
  ['navigateTo /pages/a/a', ['navigateTo:fail can not navigateTo a tabbar page']],
  [
    'reLaunch /pages/d/d?x=%E5%BE%90&y=1',
    ['b.onUnload', 'a.onUnload', 'd.onLoad{"x":"%E5%BE%90","y":"1"}', 'd.onShow', 'd.onReady'],
  ],
]

test('each route calls the lifecycles of WeChat’s table, or refuses', async () => {
  const host = await startReady()
  for (const [text, lines] of steps) expect([text, await linesOf(host, text)]).toEqual([text, lines])
})

test('the background and the tab bar', async () => {
  const tabPage = (name: string) =>
    script(name).replace('go(event)', `onTabItemTap(tab) { console.log('${name} tapped ' + tab.text) }, go(event)`)
  const host = await startReady({}, { ...files, 'pages/b/b.js': tabPage('b') })
  const before = host.console.length
  host.leave()
  host.enter()
  await host.switchTab('pages/b/b')
  await host.waitFor(() => host.console.some((line) => line.text === 'b.onReady'))
  expect(host.console.slice(before).map((line) => line.text)).toEqual([
    'a.onHide',
    'app.onShow',
    'a.onShow',
    'a.onHide',
    'b.onLoad{}',
    'b.onShow',
    'b tapped B',
    'b.onReady',
  ])
  expect(host.tabBar()?.selected).toBe(1)
})

test('an eleventh page is refused', async () => {
  const host = await startReady()
  for (let page = 2; page <= 10; page += 1) await linesOf(host, toD)
  expect(host.pages()).toHaveLength(10)
  expect(await linesOf(host, toD)).toEqual(['navigateTo:fail webview count limit exceed'])
})

test('single-page mode refuses routes, hides the tab bar and has a storage of its own', async () => {
  const host = await startReady({ launch: { scene: 1154 }, storage: { saved: ['xu'] } })
  expect(await linesOf(host, toD)).toEqual(['navigateTo:fail can not navigate in single page mode'])
  expect(host.tabBar()).toBeUndefined()
  expect(host.storage()).toEqual({})
})

test('a navigator opens its page; one that leads nowhere fails the run', async () => {
  const host = await startTiny({
    ...files,
    'pages/a/a.wxml': '<navigator url="/pages/d/d?slug=xu">Go</navigator><navigator url="/pages/x/x">Lost</navigator>',
  })
  await host.tap('Lost')
  await host.tap('Go')
  const page = await host.waitForPage('pages/d/d')
  expect(page.options).toEqual({ slug: 'xu' })
  expect(await complaintsAtStop(host)).toContain('page "pages/x/x" is not found')
})

test('a navigator passes over a second tap for a second', async () => {
  const host = await startTiny({ ...files, 'pages/a/a.wxml': '<navigator url="/pages/d/d?slug=xu">Go</navigator>' })
  const link = host.get('navigator')
  await Promise.all([host.tap(link), host.tap(link)])
  await host.waitForPage('pages/d/d')
  expect(host.pages()).toHaveLength(2)
  host.back()
  await host.waitForPage('pages/a/a')
  await host.tap(link)
  expect(host.pages()).toHaveLength(1)
  await host.passTime(1000)
  await host.tap(link)
  await host.waitForPage('pages/d/d')
})

test('an unknown first page goes to onPageNotFound, and without a handler the start fails', async () => {
  const launch = { path: 'pages/old/old', query: {} }
  await expect(startTiny(files, { launch })).rejects.toThrow('page "pages/old/old" is not found')
  const handled = {
    ...files,
    'app.js': `App({ onPageNotFound(o) { wx.reLaunch({ url: '/pages/d/d?from=' + o.path }) } })`,
  }
  const host = await startTiny(handled, { launch })
  expect(host.currentPage().options).toEqual({ from: 'pages/old/old' })
})

test('a page whose script does not parse fails when it is opened', async () => {
  const host = await startTiny({ ...files, 'pages/d/d.js': 'Page({' })
  await host.tap('redirectTo /pages/d/d?x=%E5%BE%90&y=1')
  await host.waitFor(() => host.errors().length > 0)
  expect(await complaintsAtStop(host)).toContain('SyntaxError')
})
