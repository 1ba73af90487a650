import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { doctorsUrl, doctorUrl, interviewUrl, pages, placeUrl, searchUrl, shelfUrl } from '../src/routes'
import { bodySizes } from '../src/theme/appearance'
import { launchBrowser } from './browser/launchBrowser'
import { outside } from './browser/seenFaults'
import { lookAt, watchTaps } from './browser/seenPage'
import { storeSettings } from './browser/storedSettings'
import { waitForPage } from './browser/waitForPage'
import { type ServedBuild, serveBuild } from './serveBuild'

/** What only a browser can tell: that nothing moves, and that nothing is cut. */

let build: ServedBuild
let browser: Browser
let page: Page

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
})
afterEach(() => page.close())

declare global {
  interface Window {
    shifts: { value: number; of: string }[]
  }
}

test('nothing moves while all pictures load slowly', async () => {
  expect(await shiftsWhilePicturesLoad()).toEqual([])
})

test('a picture that pushed the text down would be seen', async () => {
  const pushing =
    'taro-image-core, taro-image-core img { position: static !important; height: auto !important; min-height: 0 !important; transform: none !important }'
  expect(
    await shiftsWhilePicturesLoad(
      `${pushing} taro-view-core[style*=padding-top] { padding-top: 0 !important; height: auto !important }`,
    ),
  ).not.toEqual([])
})

/**
 * What moves in an interview whose pictures are all held back until the whole text stands, and then come at once while
 * the reader scrolls to the end. `style` is added to the page.
 */
async function shiftsWhilePicturesLoad(style = ''): Promise<{ value: number; of: string }[]> {
  await page.addInitScript(() => {
    window.shifts = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        sources: { node: Element | null }[]
      })[]) {
        window.shifts.push({ value: entry.value, of: entry.sources.map(({ node }) => node?.className).join(', ') })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  let release = () => {}
  const textStands = new Promise<void>((resolve) => {
    release = resolve
  })
  let held = 0
  await page.route('**/*.webp', async (route) => {
    held += 1
    await textStands
    await route.continue()
  })
  await page.goto(`${build.url}/#${interviewUrl({ key: 'a-map' })}`)
  await page.getByText('Information, not medical advice').waitFor()
  // Scroll anchoring would hide from this test what moves on a phone without it.
  await page.addStyleTag({ content: `.taro_page, body { overflow-anchor: none } ${style}` })
  // From here on nothing may move: the skeleton before it is replaced on purpose.
  await page.evaluate(() => {
    window.shifts = []
  })
  expect(held).toBeGreaterThan(0)
  release()
  await page.mouse.move(195, 400)
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 1500)
      return page.evaluate(
        () => [...document.images].filter((image) => image.complete && image.naturalWidth > 0).length,
      )
    })
    .toBeGreaterThan(8)
  return page.evaluate(() => window.shifts)
}

const urls = [
  pages.interviews,
  pages.doctors,
  pages.library,
  shelfUrl('saved'),
  pages.about,
  doctorUrl('sample-abdurahman'),
  doctorsUrl({ hospital: 'sample-old-town-hospital', department: 'traditional-medicine' }),
  doctorsUrl({ hospital: 'sample-bund-childrens-hospital', department: 'nephrology' }),
  placeUrl('hospital', 'sample-old-town-hospital'),
  placeUrl('department', 'ophthalmology'),
  searchUrl('an'),
  searchUrl('moonstone-and-other-words-that-nobody-says'),
  interviewUrl({ key: 'lenses-up-the-valley-road' }),
  interviewUrl({ key: 'a-map', language: 'zh' }),
  interviewUrl({ key: 'no-such-interview' }),
  pages.missing,
]

test('every page is measured', () => {
  const measured = new Set(urls.map((url) => url.split('?')[0]))
  expect(Object.values(pages).filter((page) => !measured.has(page))).toEqual([])
})

test.each([
  [320, 'en'],
  [320, 'zh'],
  [375, 'en'],
  [430, 'zh'],
  [768, 'en'],
] as const)('at %i px in %s no text is cut or leaves the screen, at any of its sizes', async (width, language) => {
  await page.setViewportSize({ width, height: 800 })
  for (const textSize of bodySizes.keys()) {
    const context = await browser.newContext({ viewport: { width, height: 800 } })
    const sized = await context.newPage()
    await watchTaps(sized)
    await storeSettings(sized, { textSize, language })
    for (const url of urls) {
      await sized.goto(`${build.url}/#${url}`)
      await waitForPage(sized)
      // Taro's elements take on their shape a moment after the page stands: a row that scrolls is until then a wide one.
      const found = async () => outside(await lookAt(sized))
      await expect.poll(found, { message: `${url} at text size ${textSize}` }).toEqual([])
    }
    await context.close()
  }
})
