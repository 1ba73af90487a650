import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { plainText } from '../contract/blocks'
import { doctorsUrl, doctorUrl, interviewUrl, pages, placeUrl, shelfUrl } from '../src/routes'
import { findGraveViolations } from './browser/axe'
import { type ConsoleCollector, collectConsole } from './browser/collectConsole'
import { launchBrowser } from './browser/launchBrowser'
import { storeSettings } from './browser/storedSettings'
import { waitForPage } from './browser/waitForPage'
import { firstOutOfOrder, readDoctors, readFeed, readInterview, wordsOfBlocks } from './published'
import { type ServedBuild, serveBuild } from './serveBuild'

/** The web build, in a browser, from the server and the files that are published. */

let build: ServedBuild
let browser: Browser
let page: Page
let complaints: ConsoleCollector
let expectedComplaints: RegExp[]

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
  expectedComplaints = []
})
afterEach(async () => {
  await page.close()
  complaints.expectNone(expectedComplaints)
})

async function open(url: string) {
  await page.goto(`${build.url}/#${url}`)
  await waitForPage(page)
}

/** The page that is shown: Taro keeps the ones behind it in the document. */
const shown = () => page.locator('.taro_page_show').last()
const shownText = async () => (await shown().textContent()) ?? ''
const headline = () => shown().locator('[role=heading][aria-level="1"]')

test('from the list to an interview, to its last block, and on to its neighbours', async () => {
  await open(pages.interviews)
  const [first, second] = (await readFeed()).items
  if (!first || !second) throw new Error('the sample content has interviews')
  await shown().getByText(first.title).first().click()
  await waitForPage(page)
  await expect.poll(() => headline().textContent()).toBe(first.title)
  const interview = await readInterview(first.id)
  await expect.poll(shownText).toContain('Information, not medical advice')
  expect(firstOutOfOrder(await shownText(), wordsOfBlocks(interview.blocks))).toBeUndefined()
  expect(await shownText()).toContain('You have read to the newest interview.')

  await shown().getByText(second.title).first().click()
  await expect.poll(() => headline().textContent()).toBe(second.title)
  await shown().getByText(first.title).first().click()
  await expect.poll(() => headline().textContent()).toBe(first.title)
})

test('two quick clicks on a link open its page once: one way back', async () => {
  await open(pages.interviews)
  const [first] = (await readFeed()).items
  if (!first) throw new Error('the sample content has interviews')
  await shown().getByText(first.title).first().dblclick()
  await expect.poll(() => headline().textContent()).toBe(first.title)
  await page.goBack()
  await expect.poll(() => page.url()).toContain(pages.interviews)
})

test('the list goes on to the oldest interview', async () => {
  await open(pages.interviews)
  const count = (await readFeed())._shanghaidoctor.interviewCount
  const links = shown().locator('[role=link] [role=heading]')
  await expect.poll(() => links.count()).toBeGreaterThanOrEqual(10)
  await page.mouse.move(195, 400)
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 4000)
      return links.count()
    })
    .toBe(count)
  await expect.poll(shownText).toContain('That is every interview so far.')
})

test('from the doctors to a doctor to an interview', async () => {
  await open(pages.doctors)
  const { doctors } = await readDoctors()
  const doctor = doctors.find(({ slug }) => slug === 'an-shili')
  if (!doctor?.name.en) throw new Error('the sample content has Dr. An')
  await page.mouse.move(195, 400)
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 4000)
      const text = await shownText()
      return doctors.filter(({ name }) => !text.includes(name.en ?? ''))
    })
    .toEqual([])
  await shown().getByText(doctor.name.en, { exact: true }).click()
  await expect.poll(() => headline().textContent()).toBe('Dr. An Shili')
  await shown().getByText('A map drawn one breath at a time').click()
  await expect.poll(() => headline().textContent()).toBe('A map drawn one breath at a time')
})

test.each(['slug=a-map-drawn-one-breath-at-a-time', 'id=a-map', 'scene=a-map'])(
  'an interview opens cold with one request for its text: %s',
  async (query) => {
    const requests: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('.json')) requests.push(new URL(request.url()).pathname)
    })
    await open(`${pages.interview}?${query}`)
    await expect.poll(() => headline().textContent()).toBe('A map drawn one breath at a time')
    expect(requests).toHaveLength(1)
  },
)

test('the Chinese version of an interview is one tap away, and leads back', async () => {
  await open(interviewUrl({ key: 'a-map' }))
  const [english, chinese] = (await readInterview('a-map')).versions
  await shown().getByText('读中文').click()
  await expect.poll(() => headline().textContent()).toBe(chinese?.headline)
  const version = await readInterview('a-map', 'zh')
  await expect.poll(shownText).toContain('Information, not medical advice')
  expect(firstOutOfOrder(await shownText(), wordsOfBlocks(version.blocks))).toBeUndefined()
  await shown().getByText('Read in English').click()
  await expect.poll(() => headline().textContent()).toBe(english?.headline)
})

test('a reader of Chinese finds every word of the interface in Chinese', async () => {
  await storeSettings(page, { language: 'zh' })
  await open(pages.interviews)
  expect(await shownText()).toContain('上海医生')
  await expect.poll(() => page.locator('taro-tabbar').textContent()).toBe('访谈医生书架')
  await open(pages.library)
  await expect.poll(shownText).toMatch(/书架.*字号.*页面.*白纸.*暖纸.*夜间.*跟随手机.*语言.*关于与医疗声明/s)
})

test('text size and page are changed in place while reading', async () => {
  await open(interviewUrl({ key: 'a-map' }))
  const paragraph = shown().getByText(
    (await readInterview('a-map')).blocks
      .flatMap((block) => (block.type === 'paragraph' ? block.text : []))
      .find((span) => typeof span === 'string') ?? '',
  )
  const size = () => paragraph.first().evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize))
  const before = await size()
  await shown().getByText('Text', { exact: true }).click()
  await shown().getByRole('radio', { name: 'Largest' }).click()
  await expect.poll(size).toBeCloseTo((before * 27) / 18, 1)
  await shown().getByRole('radio', { name: 'Night' }).click()
  const background = () =>
    shown()
      .locator('[class*=theme-]')
      .first()
      .evaluate((node) => getComputedStyle(node).backgroundColor)
  await expect.poll(background).toBe('rgb(17, 19, 21)')
  await shown().getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => shown().getByRole('radio').count()).toBe(0)
})

test('the contents lead to a section', async () => {
  await open(interviewUrl({ key: 'a-map' }))
  const section = (await readInterview('a-map')).sections.find(({ number }) => number === 3)
  await shown()
    .getByRole('button', { name: /^Contents/ })
    .click()
  await shown().getByRole('button', { name: section?.title }).click()
  const top = () =>
    shown()
      .locator(`#b${section?.firstBlock}`)
      .evaluate((node) => Math.round(node.getBoundingClientRect().top))
  await expect.poll(top).toBeLessThan(200)
})

test('who jumps to the foot of an interview has read it, and is told where they are on the way back', async () => {
  await open(interviewUrl({ key: 'a-map' }))
  await shown().getByText('Information, not medical advice').waitFor()
  const jump = (to: number) =>
    shown().evaluate((page, top) => {
      page.scrollTop = top
    }, to)
  const bar = shown().getByRole('button', { name: /^Contents/ })
  expect(await bar.textContent()).toContain('Introduction')
  await jump(1e6)
  await expect.poll(() => bar.textContent()).toContain('Read to the end')
  await jump(0)
  await expect.poll(() => bar.textContent()).toContain('Introduction')
})

test('on the web an article of the official account opens beside the page, and the account is named', async () => {
  await page.context().route('https://mp.weixin.qq.com/**', (route) => route.fulfill({ body: 'The article' }))
  await open(interviewUrl({ key: 'a-map' }))
  const [article] = await Promise.all([
    page.waitForEvent('popup'),
    shown().getByText('Open on our official account').click(),
  ])
  expect(article.url()).toBe('https://mp.weixin.qq.com/s/sample-a-map')
  await article.close()
  await shown().getByText('Follow ShanghaiDoctor').click()
  const sheet = shown().getByRole('dialog')
  await expect.poll(() => sheet.textContent()).toContain('Search for this official account in WeChat:ShanghaiDoctor')
  await sheet.getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => sheet.count()).toBe(0)

  await page.evaluate(() => {
    window.open = () => null
  })
  await shown().getByText('Open on our official account').click()
  await expect.poll(() => sheet.textContent()).toContain('https://mp.weixin.qq.com/s/sample-a-map')
})

test('on the web a recording is heard, paused, and told of where it does not arrive', async () => {
  expectedComplaints = [/quiet-years-.*\.mp3/]
  await open(interviewUrl({ key: 'quiet-years' }))
  const time = () => shown().getByText('/ 0:20').textContent()
  await page.route('**/v1/audio/**', (route) => route.abort())
  await shown().getByText('Listen · 1 min').click()
  await expect.poll(shownText).toContain('The recording could not be played.')
  await page.unroute('**/v1/audio/**')
  await shown().getByText('Try again').click()
  await expect.poll(time, { timeout: 10_000 }).toMatch(/0:0[1-9]/)
  await shown().getByText('Pause').click()
  await expect.poll(shownText).toContain('Continue')
  await page.reload()
  await waitForPage(page)
  await expect.poll(shownText).toMatch(/Listen from 0:0[1-9]/)
  await shown().getByText('Listen from').click()
  await expect.poll(time, { timeout: 10_000 }).toMatch(/0:0[2-9]/)
})

test('what is no longer there says so and leads on', async () => {
  expectedComplaints = [/no-such-interview\.json answered 404/]
  await open(interviewUrl({ key: 'no-such-interview' }))
  await expect.poll(shownText).toContain('This page is no longer here.')
  await shown().getByText('To all interviews').click()
  await expect.poll(shownText).toContain('A map drawn one breath at a time')
})

test('without network a reader is told, and tries again', async () => {
  expectedComplaints = [/net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED/]
  await page.route('**/v1/doctors.json', (route) => route.abort('internetdisconnected'))
  await open(pages.doctors)
  await expect.poll(shownText).toContain('There is no connection just now.')
  await page.unroute('**/v1/doctors.json')
  await shown().getByText('Try again').click()
  await expect.poll(shownText).toContain('An Shili')
})

test.each(['light', 'dark', 'sepia'] as const)('no page has a serious accessibility violation (%s)', async (theme) => {
  await storeSettings(page, { theme })
  const urls = [
    pages.interviews,
    pages.doctors,
    pages.library,
    shelfUrl('saved'),
    pages.about,
    doctorUrl('an-shili'),
    doctorsUrl({ hospital: 'sample-river-hospital' }),
    placeUrl('hospital', 'sample-river-hospital'),
    interviewUrl({ key: 'a-map' }),
    interviewUrl({ key: 'a-map', language: 'zh' }),
    interviewUrl({ key: 'quiet-years' }),
  ]
  for (const [index, url] of urls.entries()) {
    // Opened cold, by another query: the headline of the page before must not be taken for this one's.
    await page.goto(`${build.url}/?${index}#${url}`)
    await expect.poll(() => headline().count(), { message: url }).toBe(1)
    expect(await findGraveViolations(page), url).toEqual([])
  }
})

/** The picture in the sheet: its size, how it is described, and the colours at points of the card. */
async function readPicture() {
  const image = shown().getByRole('dialog').locator('img')
  await expect.poll(() => image.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBe(840)
  return image.evaluate((node: HTMLImageElement) => {
    const canvas = document.createElement('canvas')
    canvas.width = node.naturalWidth
    canvas.height = node.naturalHeight
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('the browser has no canvas')
    context.drawImage(node, 0, 0)
    const colours = (left: number, top: number, width: number, height: number) => {
      const { data } = context.getImageData(left, top, width, height)
      const found = new Set<string>()
      for (let start = 0; start < data.length; start += 4) found.add([...data.slice(start, start + 3)].join(' '))
      return [...found]
    }
    return {
      height: node.naturalHeight,
      alt: node.alt,
      corner: colours(0, 0, 8, 8),
      // Inside the seal, and beside its rounded corners.
      seal: colours(72, 86, 12, 12),
      words: colours(112, 200, 664, 600),
    }
  })
}

test.each([
  ['light', 'en', '251 251 248', '179 40 26', '22 24 27'],
  ['sepia', 'en', '245 237 221', '155 42 23', '42 33 24'],
  ['dark', 'zh', '17 19 21', '242 132 107', '231 228 221'],
] as const)('a quote becomes a picture of its page, %s, %s', async (theme, language, paper, accent, ink) => {
  await storeSettings(page, { theme, language })
  await open(interviewUrl({ key: 'a-map', language }))
  const [quote] = (await readInterview('a-map', language)).blocks.flatMap((block) =>
    block.type === 'pullQuote' ? [plainText(block.text)] : [],
  )
  await shown()
    .getByRole('button', { name: /^(Share this quote|分享这句话)$/ })
    .first()
    .click()
  const picture = await readPicture()
  expect(picture.height).toBe(1120)
  expect(picture.alt).toContain(quote)
  expect(picture.corner).toEqual([paper])
  expect(picture.seal).toEqual([accent])
  expect(picture.words).toContain(ink)
  expect(await shownText()).toMatch(/Press and hold the picture to keep it\.|长按图片即可保存。/)
  expect(await findGraveViolations(page)).toEqual([])
  await shown()
    .getByRole('button', { name: /^(Close|关闭)$/ })
    .click()
  await expect.poll(() => shown().getByRole('dialog').count()).toBe(0)
})

test('a paragraph can be chosen, let go and shared; a selection is left alone', async () => {
  await open(interviewUrl({ key: 'a-map' }))
  const words = (await readInterview('a-map')).blocks.flatMap((block) =>
    block.type === 'paragraph' ? [plainText(block.text)] : [],
  )[2]
  if (!words) throw new Error('the sample content has paragraphs')
  const paragraph = shown().getByText(words, { exact: true })
  const rows = () => shown().getByRole('button', { name: 'Share this quote' }).count()
  const before = await rows()
  await paragraph.click()
  await expect.poll(rows).toBe(before + 1)
  await paragraph.click()
  await expect.poll(rows).toBe(before)
  await paragraph.dblclick()
  expect(await page.evaluate(() => window.getSelection()?.toString())).not.toBe('')
})

test('a picture that cannot be drawn says so, and is drawn again', async () => {
  expectedComplaints = [/the picture of a quote was not drawn/]
  await open(interviewUrl({ key: 'a-map' }))
  await page.evaluate(() => {
    const draw = HTMLCanvasElement.prototype.toDataURL
    HTMLCanvasElement.prototype.toDataURL = function fail() {
      HTMLCanvasElement.prototype.toDataURL = draw
      throw new Error('the memory is full')
    }
  })
  await shown().getByRole('button', { name: 'Share this quote' }).first().click()
  await expect.poll(shownText).toContain('The picture could not be drawn on this phone.')
  await shown().getByText('Try again').click()
  expect((await readPicture()).height).toBe(1120)
})
