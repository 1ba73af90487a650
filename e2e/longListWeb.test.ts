import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { feedPageSize } from '../contract/paths'
import { pages } from '../src/routes'
import { launchBrowser } from './browser/launchBrowser'
import { forgetLayoutShift, layoutShift, watchLayoutShift } from './browser/layoutShift'
import { waitForPage } from './browser/waitForPage'
import { longFeed, longFeedTitle } from './longFeed'
import { type ServedBuild, serveBuild } from './serveBuild'
import { writeDocuments } from './writeDocuments'

/** Home with hundreds of interviews in the web build, where there is a real layout to scroll in. */

const pageCount = 30

let folder: string
let build: ServedBuild
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'long-list-'))
  const endpointDir = await writeDocuments(folder, await longFeed(pageCount))
  build = await serveBuild({ endpointDir })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await build?.close()
  await rm(folder, { recursive: true })
})

const elements = (page: Page) => page.evaluate(() => document.querySelectorAll('.taro_page_show *').length)
const row = (page: Page, position: number) => page.getByText(longFeedTitle(position), { exact: true })
const topOf = async (page: Page, position: number) => Math.round((await row(page, position).boundingBox())?.y ?? -1)

/** Scrolls as a finger does until a row is drawn within the window, and then until all of its pictures stand. */
async function scrollUntil(page: Page, position: number, step: number) {
  await expect
    .poll(
      async () => {
        if (await isInView(page, position)) return true
        await page.mouse.wheel(0, step)
        return false
      },
      { timeout: 60_000, interval: 20 },
    )
    .toBe(true)
}

/** Where the page is scrolled to, after it was brought to `to`. */
function scrollTop(page: Page, to?: number) {
  return page.evaluate((wanted) => {
    const all = [document.documentElement, ...document.querySelectorAll('body *')]
    const scroller = all.find((element) => element.scrollTop > 0) ?? document.documentElement
    if (wanted !== undefined) scroller.scrollTop = wanted
    return scroller.scrollTop
  }, to)
}

async function isInView(page: Page, position: number) {
  const box = (await row(page, position).count()) > 0 ? await row(page, position).boundingBox() : null
  return box !== null && box.y > 0 && box.y < 700
}

test('down thirty pages and back: the same row at the same place, few elements, nothing jumps', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  await page.route('**/v1/images/**', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  )
  await watchLayoutShift(page)
  await page.goto(`${build.url}/#${pages.interviews}`)
  await waitForPage(page)
  await page.mouse.move(195, 400)

  // A place in the middle of the second page, to come back to.
  const marked = feedPageSize + 5
  await scrollUntil(page, marked, 300)
  const scrolled = await scrollTop(page)
  expect(scrolled).toBeGreaterThan(0)
  const top = await topOf(page, marked)
  const few = await elements(page)

  const last = pageCount * feedPageSize - 1
  await scrollUntil(page, last, 1500)
  expect(await row(page, marked).count()).toBe(0)
  const many = await elements(page)
  expect(many).toBeLessThan(few + 150)

  // On the way down the line under the list gives way to new rows; on the way up nothing may.
  await forgetLayoutShift(page)
  await scrollUntil(page, marked, -1500)
  await scrollTop(page, scrolled)
  await expect.poll(() => topOf(page, marked)).toBe(top)
  const shifts = await layoutShift(page)
  console.info(`elements: ${few} in page 2, ${many} in page ${pageCount}; layout shift ${shifts}`)
  expect(shifts).toBe(0)

  // An interview is opened, and left again: the list is where it was.
  await row(page, marked).click()
  await expect.poll(() => page.url()).toContain(pages.interview)
  await expect.poll(() => row(page, marked).isVisible()).toBe(false)
  await page.goBack()
  await expect.poll(() => row(page, marked).isVisible()).toBe(true)
  await expect.poll(() => topOf(page, marked)).toBe(top)
  await page.close()
})
