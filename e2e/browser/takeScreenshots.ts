import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import * as v from 'valibot'
import { cardOfFeedItem, feedSchema } from '../../contract/documents'
import { paths } from '../../contract/paths'
import { giveQrCode, launchFrom } from './changedAnswers'
import { collectConsole } from './collectConsole'
import type { Scene, Subjects } from './scenes'
import { storeSettings, storeValues } from './storedSettings'
import { makeTrouble } from './trouble'
import { waitForPage } from './waitForPage'

/** Chromium's largest texture is 16,384 device pixels high; at a pixel ratio of 2 that is half as many CSS pixels. */
const tallest = 8000
const phone = { width: 390, height: 844 }

/** Chooses what the scenes show from the newest interviews: any, one in two languages, and its doctor. */
export async function findSubjects(url: string): Promise<Subjects> {
  const response = await fetch(url + paths.interviews)
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
  const cards = v.parse(feedSchema, await response.json()).items.map(cardOfFeedItem)
  const [newest] = cards
  if (!newest) throw new Error(`${response.url} lists no interview: publish one first`)
  const translated = cards.find((card) => card.versions.length > 1) ?? newest
  return { interview: newest.slug, translatedInterview: translated.slug, doctor: newest.doctor.slug, cards }
}

/** The element that scrolls: Taro's web build scrolls inside the page, not the window. */
function scrollPage(page: Page, target: string | number): Promise<void> {
  return page.evaluate((to) => {
    if (typeof to === 'string') {
      const element = document.querySelector(to)
      if (!element) throw new Error(`there is no element ${to} to scroll to`)
      element.scrollIntoView({ block: 'start' })
      return
    }
    for (const element of document.querySelectorAll('*')) {
      if (element.scrollHeight > element.clientHeight + 1) element.scrollTop = Math.min(to, element.scrollHeight)
    }
  }, target)
}

/** Makes the window as tall as what scrolls in it, because a full-page screenshot sees only what the window scrolls. */
async function growToContent(page: Page, width: number, height: number): Promise<void> {
  const hidden = await page.evaluate(() => {
    const scrolling = [...document.querySelectorAll('*')].filter((element) => {
      const { overflowY } = getComputedStyle(element)
      return element === document.scrollingElement || overflowY === 'auto' || overflowY === 'scroll'
    })
    return Math.max(0, ...scrolling.map((element) => element.scrollHeight - element.clientHeight))
  })
  await page.setViewportSize({ width, height: Math.min(height + hidden, tallest) })
}

export type ScreenshotOptions = {
  browser: Browser
  /** Where the build is served, without a slash at the end. */
  url: string
  scenes: Scene[]
  /** The folder for the pictures; made if missing. */
  out: string
  /** CSS pixels, for all scenes instead of their own. */
  width?: number
}

/** A picture that was taken, and what the page complained of meanwhile. */
export type Screenshot = { name: string; file: string; complaints: readonly string[] }

/**
 * Opens every scene in a browser that has never seen the site and takes its picture as PNG, two device pixels to the CSS
 * pixel. A scene that cannot be shown stops none of the others.
 *
 * @throws AggregateError, after the last scene, with the error of every scene that could not be shown
 */
export async function takeScreenshots(options: ScreenshotOptions): Promise<Screenshot[]> {
  const subjects = await findSubjects(options.url)
  await mkdir(options.out, { recursive: true })
  const taken: Screenshot[] = []
  const failures: Error[] = []
  for (const scene of options.scenes) {
    try {
      taken.push(await takeScreenshot(scene, subjects, options))
    } catch (error) {
      failures.push(new Error(`${scene.name}: ${error instanceof Error ? error.message : error}`))
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, failures.map(({ message }) => message).join('\n'))
  return taken
}

async function takeScreenshot(
  scene: Scene,
  subjects: Subjects,
  { browser, url, out, width: wantedWidth }: ScreenshotOptions,
): Promise<Screenshot> {
  const { name, theme, language, textSize, height = phone.height } = scene
  const width = wantedWidth ?? scene.width ?? phone.width
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 2,
    hasTouch: true,
    reducedMotion: 'reduce',
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    locale: language === 'zh' ? 'zh-CN' : 'en',
  })
  try {
    const page = await context.newPage()
    const { complaints } = collectConsole(page)
    // Light and dark come from the system, as for a reader who never chose.
    await storeSettings(page, {
      language,
      theme: theme === 'sepia' ? 'sepia' : 'auto',
      ...(textSize === undefined ? {} : { textSize }),
    })
    if (scene.launchedFrom !== undefined) await launchFrom(page, scene.launchedFrom)
    if (scene.qrCode) await giveQrCode(page)
    if (scene.stored) await storeValues(page, scene.stored(subjects))
    const address = `${url}/#${scene.path(subjects)}`
    if (scene.trouble?.visited) {
      await page.goto(address)
      await waitForPage(page)
    }
    if (scene.trouble) await makeTrouble(page, scene.trouble)
    if (scene.trouble?.visited) await page.reload()
    else await page.goto(address)
    await waitForPage(page)
    for (const label of scene.taps ?? []) await page.getByText(label, { exact: true }).first().click()
    if (scene.whole) await growToContent(page, width, height)
    if (scene.scrollTo !== undefined) await scrollPage(page, scene.scrollTo)
    if (scene.whole || scene.scrollTo !== undefined) await waitForPage(page)
    const file = join(out, `${name}.png`)
    await page.screenshot({ path: file, animations: 'disabled' })
    return { name, file, complaints }
  } finally {
    await context.close()
  }
}
