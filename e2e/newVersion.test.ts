import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { interviewUrl, pages } from '../src/routes'
import type { Host } from './engine/host'
import { type StartOptions, startMiniProgram } from './engine/startMiniProgram'
import { readInterview } from './published'
import { type ServedBuild, serveBuild } from './serveBuild'

let served: ServedBuild
let host: Host

beforeAll(async () => {
  served = await serveBuild()
})
afterAll(() => served.close())
afterEach(() => host.stop())

const ready = 'A new version is ready.'
const failed = 'A new version could not be downloaded. WeChat tries again when you next open this.'

async function start(url: string, options: Partial<StartOptions> = {}) {
  const [path = '', query = ''] = url.split('?')
  host = await startMiniProgram({
    dist: process.env.WEAPP_DIST ?? 'dist/weapp',
    endpointOrigin: served.url,
    launch: { path, query: Object.fromEntries(new URLSearchParams(query)), scene: 1007 },
    system: { language: 'en' },
    ...options,
  })
}

test('a new version leaves who reads alone, and is offered on Home when the reader comes there', async () => {
  const { headline } = await readInterview('a-map')
  await start(pages.interviews)
  await host.waitForText(headline)
  await host.tap(headline)
  await host.waitForText('Information, not medical advice')
  host.updates.find('ready')
  // What the reader does next is answered, and by nothing else.
  await host.tap('Text')
  await host.waitForText('Text and page')
  expect(host.text()).not.toContain(ready)
  expect(host.log.dialogs).toEqual([])
  await host.back()
  await host.waitForText(ready)
  expect(host.updates.restarted).toBe(false)
  await host.tap('Open it')
  expect(host.updates.restarted).toBe(true)
})

test('nothing moves on Home while it is looked at', async () => {
  await start(pages.interviews)
  await host.waitForText('Loading more')
  host.updates.find('ready')
  host.reachBottom()
  await host.waitForText('That is every interview so far.')
  expect(host.text()).not.toContain(ready)
  host.leave()
  host.enter()
  await host.waitForText(ready)
})

test('a new version that could not be downloaded says so, without a button that does nothing', async () => {
  await start(pages.interviews)
  await host.waitForText('Loading more')
  host.updates.find('failed')
  host.leave()
  host.enter()
  await host.waitForText(failed)
  expect(host.text()).not.toContain('Open it')
})

test('in Chinese, from a shared card, Home offers it the first time it is seen', async () => {
  await start(interviewUrl({ key: 'a-map' }), { system: { language: 'zh_CN' } })
  await host.waitForText('仅供了解，不作医疗建议')
  host.updates.find('ready')
  await host.open(pages.interviews)
  await host.waitForText('新版本已准备好。')
  await host.tap('立即使用')
  expect(host.updates.restarted).toBe(true)
})

test('a page opened from Moments has no versions', async () => {
  await start(interviewUrl({ key: 'a-map' }), {
    launch: { path: 'pages/interview/interview', query: { slug: 'a-map' }, scene: 1154 },
  })
  await host.waitForText('Information, not medical advice')
  expect(host.updates.watched).toBe(false)
})

test('a WeChat without versions starts', async () => {
  await start(pages.interviews, { system: { language: 'en', missingApis: ['getUpdateManager'] } })
  await host.waitForText('Loading more')
})
