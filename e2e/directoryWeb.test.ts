import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { doctorListDocuments } from '../publisher/documents/doctorListDocuments'
import { fieldIndex } from '../publisher/documents/fieldIndex'
import { sampleDoctors } from '../publisher/testing/sampleDoctors'
import { samplePublication } from '../publisher/testing/samplePublication'
import { doctorsUrl, pages } from '../src/routes'
import { type ConsoleCollector, collectConsole } from './browser/collectConsole'
import { launchBrowser } from './browser/launchBrowser'
import { forgetLayoutShift, layoutShift, watchLayoutShift } from './browser/layoutShift'
import { waitForPage } from './browser/waitForPage'
import { type ServedBuild, serveBuild } from './serveBuild'
import { writeDocuments } from './writeDocuments'

/** The directory in the web build, where there is a real layout to scroll in. */

const doctors = sampleDoctors(400, { hospitals: 8, departments: 6, fields: 30 })
const publication = { ...samplePublication([]), doctors, hospitals: [], departments: [] }

let folder: string
let build: ServedBuild
let browser: Browser
let page: Page
let complaints: ConsoleCollector

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'directory-'))
  const endpointDir = await writeDocuments(folder, doctorListDocuments(publication, fieldIndex(doctors)))
  build = await serveBuild({ endpointDir })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await build?.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  complaints = collectConsole(page)
  // The doctors of this test have no pictures.
  await page.route('**/v1/images/**', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  )
})
afterEach(async () => {
  await page.close()
  complaints.expectNone([])
})

async function open(url: string) {
  await page.goto(`${build.url}/#${url}`)
  await waitForPage(page)
}

const shown = () => page.locator('.taro_page_show').last()
const shownText = async () => (await shown().textContent()) ?? ''
const currentLetter = () =>
  shown()
    .getByRole('button', { name: /^Letter ., you are here$/ })
    .textContent()
const topOf = (text: string) =>
  shown()
    .getByRole('heading', { name: text, exact: true })
    .evaluate((node) => Math.round(node.getBoundingClientRect().top))
const rows = () => shown().locator('[role=link]').filter({ hasText: 'Chief physician' })

test('a letter is brought below the strip, which stays; the dot follows the reader', async () => {
  await open(pages.doctors)
  await expect.poll(currentLetter).toBe('A')
  await shown().getByRole('button', { name: 'Letter L' }).click()
  await expect.poll(() => topOf('L')).toBe(53)
  await expect.poll(currentLetter).toBe('L')
  await expect
    .poll(() =>
      shown()
        .getByRole('button', { name: 'Letter L' })
        .evaluate((node) => node.getBoundingClientRect().top),
    )
    .toBe(0)

  await page.mouse.move(195, 400)
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 500)
      return currentLetter()
    })
    .toBe('M')
  // What was drawn is scrolled to, and not drawn anew.
  const boxes = () => shown().locator('[id^=doctors-]').count()
  const drawn = await boxes()
  await shown().getByRole('button', { name: 'Letter L' }).click()
  await expect.poll(currentLetter).toBe('L')
  await expect.poll(() => topOf('L')).toBe(53)
  expect(await boxes()).toBeGreaterThanOrEqual(drawn)

  const [before] = await rows().allTextContents()
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, -500)
      return shown().getByText('Earlier in the list').isVisible()
    })
    .toBe(true)
  await shown().getByText('Earlier in the list').click()
  await expect.poll(async () => (await rows().allTextContents()).indexOf(before ?? '')).toBe(10)
})

test('the address follows the filters: it is read again, and copied as it is', async () => {
  await open(pages.doctors)
  await shown().getByText('Department', { exact: true }).click()
  const option = shown().getByRole('radio').first()
  const [name = '', count = ''] = ((await option.getAttribute('aria-label')) ?? '').split(', ')
  await option.click()
  await shown()
    .getByRole('button', { name: `Show ${count}` })
    .click()
  const slug = name.toLowerCase().replace(' ', '-')
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${pages.doctors}?department=${slug}`)
  await expect.poll(shownText).toContain(`${count.split(' ')[0]} of 400`)
  await page.reload()
  await waitForPage(page)
  await expect.poll(shownText).toContain(`${count.split(' ')[0]} of 400`)
  await shown()
    .getByRole('button', { name: `Remove: ${name}` })
    .click()
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${pages.doctors}`)
  await expect.poll(shownText).toContain('400 in all')
})

test('a narrowed list stands alone, and reads to its end', async () => {
  const first = doctors[0]?.hospital.slug ?? ''
  const own = doctors.filter(({ hospital }) => hospital.slug === first)
  await open(doctorsUrl({ hospital: first }))
  await page.mouse.move(195, 400)
  await expect
    .poll(
      async () => {
        await page.mouse.wheel(0, 500)
        return shownText()
      },
      { interval: 20, timeout: 20_000 },
    )
    .toContain('That is everyone.')
  expect(await rows().last().textContent()).toContain(own.at(-1)?.name.en)
})

const elements = () => page.evaluate(() => document.querySelectorAll('.taro_page_show *').length)
const rowOf = (position: number) => shown().getByText(doctors[position]?.name.en ?? '', { exact: true })
const placeOf = async (position: number) => Math.round((await rowOf(position).boundingBox())?.y ?? -1)

/** Scrolls as a finger does until a doctor stands in the window. */
async function scrollUntil(position: number, step: number) {
  await expect
    .poll(
      async () => {
        const box = (await rowOf(position).count()) > 0 ? await rowOf(position).boundingBox() : null
        if (box && box.y > 60 && box.y < 700) return true
        await page.mouse.wheel(0, step)
        return false
      },
      { timeout: 60_000, interval: 20 },
    )
    .toBe(true)
}

/** Where the page is scrolled to, after it was brought to `to`. */
const scrollTop = (to?: number) =>
  page.evaluate((wanted) => {
    const all = [document.documentElement, ...document.querySelectorAll('body *')]
    const scroller = all.find((element) => element.scrollTop > 0) ?? document.documentElement
    if (wanted !== undefined) scroller.scrollTop = wanted
    return scroller.scrollTop
  }, to)

test('down 300 doctors and back: the same row at the same place, few elements, nothing jumps; then a letter in a box', async () => {
  await watchLayoutShift(page)
  await open(pages.doctors)
  await page.mouse.move(195, 400)
  await scrollUntil(15, 200)
  const [scrolled, place, few] = [await scrollTop(), await placeOf(15), await elements()]
  await scrollUntil(300, 500)
  expect(await rowOf(15).count()).toBe(0)
  const many = await elements()
  // On the way down the line under the list gives way to new rows; on the way up nothing may.
  await forgetLayoutShift(page)
  await scrollUntil(15, -500)
  await scrollTop(scrolled)
  await expect.poll(() => placeOf(15)).toBe(place)
  const shift = await layoutShift(page)
  console.info(`elements: ${few} in block 2, ${many} in block 31; layout shift ${shift}`)
  expect(shift).toBe(0)
  expect(many).toBeLessThan(2 * few)

  const l = doctors.findIndex(({ name }) => name.en?.startsWith('Li '))
  expect(await rowOf(l).count()).toBe(0)
  await shown().getByRole('button', { name: 'Letter L' }).click()
  await expect.poll(() => topOf('L')).toBe(53)
  await expect.poll(currentLetter).toBe('L')
  expect(await rowOf(l).count()).toBe(1)
})

test('in another width what is not drawn grows with what is, so that little moves on the way up', async () => {
  await open(pages.doctors)
  await page.mouse.move(195, 400)
  await scrollUntil(250, 500)
  const height = () =>
    page.evaluate(() => document.querySelector('[id^=doctors-from-]')?.parentElement?.clientHeight ?? 0)
  const wide = await height()
  await page.setViewportSize({ width: 240, height: 844 })
  await expect.poll(height).toBeGreaterThan(1.1 * wide)
  let before = 0
  const isSettled = async () => {
    const last = before
    before = await height()
    return before === last
  }
  await expect.poll(isSettled, { interval: 200 }).toBe(true)
  const narrow = before
  await page.mouse.move(120, 400)
  await scrollUntil(5, -500)
  const drawn = await height()
  console.info(`the list: ${wide} px, then ${narrow}, and ${drawn} when all of it was drawn again`)
  expect(Math.abs(drawn - narrow)).toBeLessThan((drawn - wide) / 2)
})
