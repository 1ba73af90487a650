import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { appJson, type Files, onePage, startTiny } from '../testing/tinyProgram'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A server that answers `{"asked": PATH}`, and never answers `/slow`. */
async function serve(): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url === '/slow') return
    response.statusCode = request.url === '/gone' ? 404 : 200
    response.end(JSON.stringify({ asked: request.url, method: request.method }))
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A page that shows what `body` hands to `show`. */
const showing = (body: string, more: Files = {}): Files =>
  onePage(
    `Page({ data: { shown: 'nothing yet' }, onLoad() { const show = (...values) => this.setData({ shown: values.map((v) => JSON.stringify(v) || 'undefined').join(' ') }); this.show = show; ${body} },
      tap() { const show = this.show; wx.openOfficialAccountArticle({ url: 'https://mp.weixin.qq.com/s/x', success: (r) => show(r.errMsg), fail: (r) => show(r.errMsg) }) } })`,
    '<view id="out">{{shown}}</view><view bindtap="tap">Open</view>',
    more,
  )

const ask = (options: string) =>
  showing(
    `wx.request({ ${options}, success: (r) => show(r.statusCode, r.data, r.errMsg), fail: (r) => show(r.errMsg) })`,
  )

test('a request goes over real HTTP, to the test’s endpoint', async () => {
  const host = await startTiny(ask(`url: 'https://built.in/v1/a.json', data: { page: 2 }`), {
    endpointOrigin: await serve(),
  })
  await host.waitForText('200 {"asked":"/v1/a.json?page=2","method":"GET"} "request:ok"')
  expect(host.requests).toMatchObject([{ url: 'https://built.in/v1/a.json', method: 'GET', status: 200 }])
})

test('an HTTP error is a success with its status; no answer, no network and a wrong address are failures', async () => {
  const endpointOrigin = await serve()
  const cases: [options: string, network: 'online' | 'offline', shown: string][] = [
    [`url: 'https://built.in/gone'`, 'online', '404 {"asked":"/gone","method":"GET"} "request:ok"'],
    [`url: 'https://built.in/slow', timeout: 20`, 'online', '"request:fail timeout"'],
    [`url: 'https://built.in/v1/a.json'`, 'offline', 'request:fail errcode:-106'],
    [`url: '/v1/a.json'`, 'online', 'request:fail invalid url'],
  ]
  for (const [options, network, shown] of cases) {
    const host = await startTiny(ask(options), { endpointOrigin, network })
    await host.waitForText(shown)
    await host.stop()
  }
})

test('a request can be aborted', async () => {
  const files = showing(
    `const task = wx.request({ url: 'https://built.in/slow', fail: (r) => show(r.errMsg) }); task.abort()`,
  )
  const host = await startTiny(files, { endpointOrigin: await serve() })
  await host.waitForText('"request:fail abort"')
})

test('storage keeps JSON, answers "" for what is not there, and refuses 1 MB a key and 10 MB in all', async () => {
  const host = await startTiny(
    showing(`
      wx.setStorageSync('a', { when: new Date(0), no: undefined })
      const tooLarge = (key, size) => { try { wx.setStorageSync(key, 'x'.repeat(size)); return 'kept' } catch (error) { return error.message } }
      const large = tooLarge('large', 1024 * 1024)
      for (let i = 0; i < 10; i += 1) tooLarge('k' + i, 1024 * 1000)
      show(wx.getStorageSync('a'), wx.getStorageSync('b'), wx.getStorageSync('before'), large, tooLarge('more', 1024 * 1000), wx.getStorageInfoSync().keys.length)`),
    { storage: { before: [1] } },
  )
  expect(host.get('#out').text).toBe(
    '{"when":"1970-01-01T00:00:00.000Z"} "" [1] "setStorageSync:fail entry size limit reached" "setStorageSync:fail the maximum size of the file storage limit is exceeded" 12',
  )
  expect(Object.keys(host.storage())).toHaveLength(12)
})

test('getStorage of what is not there fails; without callbacks an API answers a promise', async () => {
  const host = await startTiny(
    showing(`wx.getStorage({ key: 'x' }).catch((r) => show(r.errMsg, wx.nextTick === undefined))`),
  )
  await host.waitForText('"getStorage:fail data not found" false')
})

test('system information, theme changes and network changes', async () => {
  const host = await startTiny(
    {
      ...showing(`
        const say = () => { const { theme, language, fontSizeSetting } = wx.getAppBaseInfo(); show(theme, language, fontSizeSetting) }
        say(); wx.onThemeChange(say); wx.onNetworkStatusChange((r) => show(r.isConnected, r.networkType))`),
      'app.json': appJson(['pages/a/a'], {
        darkmode: true,
        themeLocation: 'theme.json',
        window: { navigationBarBackgroundColor: '@paper', navigationBarTitleText: 'Tiny' },
      }),
      'theme.json': '{"light":{"paper":"#ffffff"},"dark":{"paper":"#111111"}}',
    },
    { system: { language: 'en', fontSizeScaleFactor: 1.25 } },
  )
  expect(host.get('#out').text).toBe('"light" "en" 20')
  expect(host.navigationBar()).toEqual({ title: 'Tiny', textStyle: 'white', backgroundColor: '#ffffff' })
  host.setTheme('dark')
  expect(host.get('#out').text).toBe('"dark" "en" 20')
  expect(host.navigationBar().backgroundColor).toBe('#111111')
  host.setNetwork('offline')
  expect(host.get('#out').text).toBe('false "none"')
})

test('the official account opens from a tap only; the clipboard needs a declaration nobody made', async () => {
  const host = await startTiny(
    showing(
      `wx.openOfficialAccountArticle({ url: 'x', fail: (r) => wx.setClipboardData({ data: 'x', fail: (q) => show(r.errMsg, q.errMsg) }) })`,
    ),
  )
  await host.waitForText(/by user TAP gesture.*setClipboardData:fail/)
  await host.tap('Open')
  await host.waitForText('openOfficialAccountArticle:ok')
  expect(host.log.dialogs.map((dialog) => dialog.kind)).toEqual(['openOfficialAccountArticle'])
})

test('questions get the answer a test has prepared', async () => {
  const host = await startTiny(
    showing(`wx.nextTick(() => wx.showModal({ title: 'Sure?', success: (r) => show(r.confirm) }))`),
  )
  host.answer('showModal', { confirm: false, cancel: true })
  await host.waitForText('false')
  expect(host.log.dialogs).toEqual([{ kind: 'showModal', options: { title: 'Sure?' } }])
})

test('nodes are found and observed; where they are is what the test says', async () => {
  const host = await startTiny(
    showing(`
      wx.createIntersectionObserver(this).relativeToViewport().observe('#out', (r) => show(r.intersectionRatio, r.id))
      wx.nextTick(() => wx.createSelectorQuery().select('#out').boundingClientRect().selectAll('.none').boundingClientRect().exec((r) => show(r[0].top, r[1])))`),
  )
  host.setLayout((node) => (node.id === 'out' ? { top: 120 } : undefined))
  await host.waitForText('120 []')
  host.intersect(host.get('#out'), 0.5)
  await host.waitForText('0.5 "out"')
})

test('what comes later is not observed, and said not to be', async () => {
  const host = await startTiny(
    showing("wx.createIntersectionObserver(this).relativeToViewport().observe('#later', () => show('seen'))"),
  )
  await host.waitFor(() => host.log.console.length > 0, { what: 'a complaint' })
  expect(host.log.console.splice(0)).toEqual([
    { level: 'warn', text: 'Node "#later" is not found. Intersection observer will not trigger.' },
  ])
})

test('bars change at run time', async () => {
  const host = await startTiny(
    showing(`
      wx.setNavigationBarTitle({ title: 'New' })
      wx.setNavigationBarColor({ frontColor: 'red', backgroundColor: '#000000', fail: (r) => show(r.errMsg) })`),
  )
  await host.waitForText('invalid frontColor')
  expect(host.navigationBar().title).toBe('New')
})

test('pull-down only where the page allows it; reaching the bottom and scrolling reach the page', async () => {
  const page = (json: string): Files => ({
    ...onePage(
      `Page({ data: { seen: [] }, note(what) { this.setData({ seen: this.data.seen.concat(what) }) },
        onReachBottom() { this.note('bottom') }, onPageScroll(e) { this.note(e.scrollTop) }, onPullDownRefresh() { this.note('pulled') } })`,
      '<view>{{seen}}</view>',
    ),
    'pages/a/a.json': json,
  })
  const fixed = await startTiny(page('{}'))
  expect(() => fixed.pullDownRefresh()).toThrow('enablePullDownRefresh')
  await fixed.stop()
  const host = await startTiny(page('{"enablePullDownRefresh":true}'))
  host.pullDownRefresh()
  host.scrollTo(40)
  host.reachBottom()
  expect(host.text()).toBe('pulled,40,bottom')
  expect(host.currentPage().isRefreshing).toBe(true)
})
