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
  const drawn = await rows().count()
  await shown().getByRole('button', { name: 'Letter L' }).click()
  await expect.poll(currentLetter).toBe('L')
  expect(await rows().count()).toBeGreaterThanOrEqual(drawn)

  const before = await rows().count()
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, -500)
      return shown().getByText('Earlier in the list').isVisible()
    })
    .toBe(true)
  await shown().getByText('Earlier in the list').click()
  await expect.poll(() => rows().count()).toBe(before + 10)
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
        return rows().count()
      },
      { interval: 20 },
    )
    .toBe(own.length)
  await expect.poll(shownText).toContain('That is everyone.')
})
