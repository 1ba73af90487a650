import { expect, test } from 'vitest'
import { missingGlobals, missingMembers } from './oldestEngines'
import { appJson, onePage, startTiny } from './testing/tinyProgram'

/** Names that a phone's program does not see. */
const hidden = [
  'window',
  'document',
  'navigator',
  'location',
  'fetch',
  'localStorage',
  'URL',
  'URLSearchParams',
  'AbortController',
  'TextEncoder',
  'btoa',
  'structuredClone',
  'Intl',
  'XMLHttpRequest',
  'process',
  'Buffer',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'WebAssembly',
]

test('the program sees nothing of Node or of a browser', async () => {
  const host = await startTiny(
    onePage(
      `Page({ data: { seen: '' }, onLoad() {
        const global = Function('return this')()
        this.setData({ seen: ${JSON.stringify(hidden)}.filter((name) => global[name] !== undefined).join() + ';' + typeof require })
      } })`,
      '<view>{{seen}}</view>',
    ),
  )
  expect(host.text()).toBe(';function')
})

test('the program sees nothing that the oldest engines lack', async () => {
  const members = Object.entries(missingMembers).flatMap(([owner, names]) => names.map((name) => [owner, name]))
  const host = await startTiny(
    onePage(
      `Page({ data: { seen: '' }, onLoad() {
        const global = Function('return this')()
        const at = (path) => path.split('.').reduce((object, name) => object[name], global)
        this.setData({ seen: [
          ...${JSON.stringify(missingGlobals)}.filter((name) => name in global),
          ...${JSON.stringify(members)}.filter(([owner, name]) => name in at(owner)).map((found) => found.join('.')),
        ].join() + ';' + typeof Object.entries })
      } })`,
      '<view>{{seen}}</view>',
    ),
  )
  expect(host.text()).toBe(';function')
})

test('code made from text is refused, but for the one exception WeChat documents', async () => {
  const host = await startTiny(
    onePage(
      `Page({ data: { seen: '' }, onLoad() {
        const attempt = (work) => { try { return String(work()) } catch (error) { return error.name } }
        this.setData({ seen: [
          attempt(() => typeof eval),
          attempt(() => new Function('return 1')()),
          attempt(() => (() => 1).constructor('return 1')()),
          attempt(() => Function('return this')().wx === wx),
        ].join() })
      } })`,
      '<view>{{seen}}</view>',
    ),
  )
  expect(host.text()).toBe('undefined,EvalError,EvalError,true')
})

test('files are modules, each evaluated once; one that is missing stops the start', async () => {
  const page = onePage(
    `const shared = require('../../lib/shared'); Page({ data: { count: shared.count() } })`,
    '<view>{{count}}</view>',
    {
      'app.js': `require('./lib/shared').count(); App({})`,
      'lib/shared.js': 'let count = 0; exports.count = () => (count += 1)',
    },
  )
  const host = await startTiny(page)
  expect(host.text()).toBe('2')
})

/** A main package with a page and a module, and two sub-packages, one with a page that runs `script`. */
const packages = (script: string, wxml = '<view>{{seen}}</view>'): Record<string, string> => ({
  ...onePage('Page({ go() { wx.navigateTo({ url: "/sub/b" }) } })', '<view bindtap="go">go</view>'),
  'app.json': appJson(['pages/a/a'], {
    subPackages: [
      { root: 'sub', pages: ['b'] },
      { root: 'other', pages: ['c'] },
    ],
  }),
  'lib.js': 'exports.name = "main"',
  'sub/own.js': 'exports.name = "own"',
  'sub/b.js': script,
  'sub/b.wxml': wxml,
  'other/c.js': 'Page({})',
  'other/c.wxml': '<template name="t"><view /></template>',
  'other/lib.js': 'exports.name = "other"',
})

test('a page of a sub-package opens by its path, and has what is in its own and in the main package', async () => {
  const script = `Page({ data: { seen: require('../lib').name + require('./own').name } })`
  const host = await startTiny(packages(script))
  await host.tap('go')
  await host.waitForPage('sub/b')
  expect(host.text()).toBe('mainown')
  await host.stop()
  const cold = await startTiny(packages(script), { launch: { path: 'sub/b' } })
  expect(cold.text()).toBe('mainown')
})

test('a sub-package is not there for another one, nor for the main package', async () => {
  const start = (files: Record<string, string>) => startTiny(files, { launch: { path: 'sub/b' } })
  await expect(start(packages(`require('../other/lib'); Page({})`))).rejects.toThrow("module 'other/lib.js'")
  await expect(start({ ...packages('Page({})'), 'app.js': `require('./sub/own'); App({})` })).rejects.toThrow(
    "module 'sub/own.js'",
  )
  await expect(start(packages('Page({})', '<import src="../other/c.wxml" />'))).rejects.toThrow(
    'other/c.wxml, which is missing',
  )
  const styled = { ...packages('Page({})'), 'sub/b.wxss': '@import "../other/c.wxss";', 'other/c.wxss': '' }
  await expect(start(styled)).rejects.toThrow('other/c.wxss, which is missing')
})

const broken: [fault: string, files: Record<string, string>, message: RegExp][] = [
  ['a module that is missing', { 'app.js': `require('./vendors'); App({})` }, /module 'vendors\.js' is not defined/],
  ['no App()', { 'app.js': '' }, /app\.js did not call App/],
  ['a page that registers nothing', { 'pages/a/a.js': '' }, /pages\/a\/a\.js has run without registering/],
  ['a page that throws', { 'pages/a/a.js': 'throw new Error("at the top"); Page({})' }, /at the top/],
  [
    'a script that does not parse',
    { 'pages/a/a.js': 'Page({' },
    /SyntaxError: Unexpected end of input\npages\/a\/a\.js:\d+/,
  ],
  ['a template that does not compile', { 'pages/a/a.wxml': '<view>{{a</view>' }, /pages\/a\/a\.wxml:1:\d+/],
  [
    'an import that leads nowhere',
    { 'pages/a/a.wxml': '<import src="./card.wxml" />' },
    /pages\/a\/card\.wxml, which is missing/,
  ],
  ['a wxs that does not parse', { 'lib.wxs': 'module.exports = {' }, /lib\.wxs: /],
  ['a style sheet that does not parse', { 'app.wxss': '.a { color: red' }, /app\.wxss:1/],
  ['a page file that is missing', { 'app.json': appJson(['pages/a/a', 'pages/b/b']) }, /needs pages\/b\/b\.js/],
]

test.each(broken)('%s stops the start', async (_fault, files, message) => {
  await expect(startTiny({ ...onePage('Page({})', '<view />'), ...files })).rejects.toThrow(message)
})

test('a second run beside a first is refused, since its errors would be mixed up with the first one’s', async () => {
  await startTiny(onePage('Page({})', '<view />'))
  await expect(startTiny(onePage('Page({})', '<view />'))).rejects.toThrow('still running')
})

test('an API the phone does not have is undefined and noted', async () => {
  const page = onePage(
    `Page({ data: { seen: '' }, onLoad() {
      this.setData({ seen: [typeof wx.inventNothing, typeof wx.openOfficialAccountProfile, typeof wx.getAppBaseInfo].join() })
    } })`,
    '<view>{{seen}}</view>',
  )
  const host = await startTiny(page, { system: { SDKVersion: '2.32.3' } })
  expect(host.text()).toBe('undefined,undefined,function')
  expect([...host.log.missingApis]).toEqual(['inventNothing', 'openOfficialAccountProfile'])
})
