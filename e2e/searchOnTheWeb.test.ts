import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { paths } from '../contract/paths'
import { pages, searchUrl } from '../src/routes'
import { findGraveViolations } from './browser/axe'
import { type ConsoleCollector, collectConsole } from './browser/collectConsole'
import { launchBrowser } from './browser/launchBrowser'
import { storeSettings } from './browser/storedSettings'
import { waitForPage } from './browser/waitForPage'
import { type ServedBuild, serveBuild } from './serveBuild'

/** The search page in a browser: what only a keyboard, an address bar and a layout can tell. */

let build: ServedBuild
let browser: Browser
let page: Page
let complaints: ConsoleCollector

beforeAll(async () => {
  build = await serveBuild()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await build?.close()
})
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  complaints = collectConsole(page)
})
afterEach(async () => {
  await page.close()
  complaints.expectNone()
})

async function open(url: string) {
  // A page whose address alone changes is not opened anew.
  await page.goto(`${build.url}${paths.site}`)
  await page.goto(`${build.url}/#${url}`)
  await waitForPage(page)
}

const shown = () => page.locator('.taro_page_show').last()
const shownText = async () => (await shown().textContent()) ?? ''
const field = () => shown().getByRole('searchbox', { name: 'Doctor, hospital or subject' })
const focused = () => expect.poll(() => field().evaluate((input) => input === document.activeElement)).toBe(true)
const hits = () => shown().locator('[id^=hit-]')

test('the field has the focus, finds while one types, and loses the focus to a finger', async () => {
  await open(pages.interviews)
  await shown().getByText('Doctor, hospital or subject').click({ force: true })
  await focused()
  await page.keyboard.type('corridor')
  await expect.poll(shownText).toMatch(/All \d+/)
  await expect.poll(() => hits().count()).toBeGreaterThan(0)
  expect(await shown().getByRole('status').textContent()).toMatch(/^\d+ results?$/)
  await hits().first().dispatchEvent('touchstart')
  await expect.poll(() => field().evaluate((input) => input === document.activeElement)).toBe(false)
  await shown().getByRole('button', { name: 'Clear' }).click()
  await expect.poll(() => field().inputValue()).toBe('')
  await focused()
})

test('nothing is searched for while an input method composes', async () => {
  await open(searchUrl())
  await focused()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const keyboard = await page.context().newCDPSession(page)
  for (const text of ['a', 'an', 'an s', 'an shi']) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  expect(await field().inputValue()).toBe('an shi')
  await keyboard.send('Input.insertText', { text: '安示' })
  await expect.poll(shownText).toMatch(/All \d+/)
  expect(asked.length).toBeGreaterThan(0)
  await expect.poll(() => page.url()).toContain(encodeURIComponent('安示'))
  expect(await shownText()).toContain('安示例')
})

test('the address holds the search: it can be loaded again, and the way back leads to it', async () => {
  await open(searchUrl())
  await focused()
  await page.keyboard.type('corridor')
  await expect.poll(() => page.url()).toContain(searchUrl('corridor'))
  await expect.poll(() => hits().count()).toBeGreaterThan(0)
  await page.reload()
  await expect.poll(() => hits().count()).toBeGreaterThan(0)
  expect(await field().inputValue()).toBe('corridor')
  // More are on their way as long as the end of the list is near.
  const count = Number(/All (\d+)/.exec(await shownText())?.[1])
  await expect.poll(() => hits().count()).toBe(count)
  await hits().first().click()
  await expect.poll(() => page.url()).toContain(pages.interview)
  await expect.poll(() => hits().count()).toBe(0)
  await waitForPage(page)
  await page.goBack()
  await expect.poll(() => page.url()).toContain(searchUrl('corridor'))
  await expect.poll(() => hits().count()).toBe(count)
})

test('a hit opens the interview with the paragraph on the screen', async () => {
  await open(searchUrl('corridor'))
  const hit = hits()
    .filter({ hasText: /^(Section|Introduction|Questions)/ })
    .first()
  await hit.click()
  await expect.poll(() => page.url()).toMatch(/block=\d+/)
  const block = /block=(\d+)/.exec(page.url())?.[1]
  const paragraph = shown().locator(`#b${block}`)
  await expect.poll(() => paragraph.evaluate((node) => Math.round(node.getBoundingClientRect().top))).toBe(20)
  expect((await paragraph.textContent())?.toLowerCase()).toContain('corridor')
})

test('a sentence that arrives moves nothing above it', async () => {
  let release = () => {}
  const later = new Promise<void>((resolve) => {
    release = resolve
  })
  await open(searchUrl('corridor'))
  await expect.poll(() => hits().count()).toBeGreaterThan(0)
  await page.route('**/v1/**', async (route) => {
    await later
    await route.continue()
  })
  await page.reload()
  release()
  await expect.poll(() => hits().count()).toBeGreaterThan(0)
  const tops = () => hits().evaluateAll((nodes) => nodes.slice(0, 3).map((node) => node.getBoundingClientRect().top))
  const before = await tops()
  await expect.poll(async () => (await hits().first().textContent()) ?? '').not.toContain('In the text')
  expect((await tops())[0]).toBe(before[0])
})

test.each(['light', 'dark', 'sepia'] as const)('it has no serious accessibility violation (%s)', async (theme) => {
  await storeSettings(page, { theme })
  for (const query of ['', 'an', 'corridor', 'moonstone']) {
    await open(searchUrl(query))
    if (query) await expect.poll(shownText).toMatch(/All \d+/)
    expect(await findGraveViolations(page), query).toEqual([])
  }
})
