import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pages, searchUrl } from '../src/routes'
import { launchBrowser } from './browser/launchBrowser'
import { forgetLayoutShift, layoutShift, watchLayoutShift } from './browser/layoutShift'
import { waitForPage } from './browser/waitForPage'
import { longHits, longHitsQuery, longHitTitle } from './longHits'
import { type ServedBuild, serveBuild } from './serveBuild'
import { writeDocuments } from './writeDocuments'

/** A search that finds hundreds of interviews in the web build, where there is a real layout to scroll in. */

const hitCount = 200

let folder: string
let build: ServedBuild
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'long-hits-'))
  const endpointDir = await writeDocuments(folder, longHits(hitCount))
  build = await serveBuild({ endpointDir })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await build?.close()
  await rm(folder, { recursive: true })
})

const elements = (page: Page) => page.evaluate(() => document.querySelectorAll('.taro_page_show *').length)
const row = (page: Page, position: number) => page.getByText(longHitTitle(position), { exact: true })
const topOf = async (page: Page, position: number) => Math.round((await row(page, position).boundingBox())?.y ?? -1)

/** Scrolls as a finger does until a row is drawn within the window. */
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

async function isInView(page: Page, position: number) {
  const box = (await row(page, position).count()) > 0 ? await row(page, position).boundingBox() : null
  return box !== null && box.y > 0 && box.y < 800
}

test('down two hundred hits and back: the same sentences at the same place, few elements, nothing jumps', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  await watchLayoutShift(page)
  await page.goto(`${build.url}/#${searchUrl(longHitsQuery)}`)
  await waitForPage(page)
  await page.mouse.move(195, 400)

  const marked = 15
  await scrollUntil(page, marked, 200)
  const sentence = row(page, marked).locator('xpath=..').getByText(longHitsQuery)
  await expect.poll(() => sentence.count()).toBe(1)
  const few = await elements(page)

  await scrollUntil(page, hitCount - 1, 1500)
  expect(await row(page, marked).count()).toBe(0)
  const many = await elements(page)
  expect(many).toBeLessThan(few + 200)

  await forgetLayoutShift(page)
  await scrollUntil(page, marked, -800)
  expect(await sentence.count()).toBe(1)
  const shifts = await layoutShift(page)
  console.info(`elements: ${few} at hit ${marked}, ${many} at hit ${hitCount - 1}; layout shift ${shifts}`)
  expect(shifts).toBe(0)

  // Another page is opened, and left again: the list is where it was.
  const top = await topOf(page, marked)
  await row(page, marked).click()
  await expect.poll(() => page.url()).toContain(pages.interview)
  await expect.poll(() => row(page, marked).isVisible()).toBe(false)
  await waitForPage(page)
  await page.goBack()
  await expect.poll(() => row(page, marked).isVisible()).toBe(true)
  await expect.poll(() => topOf(page, marked)).toBe(top)
  await page.close()
})
