import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { feedPageSize } from '../contract/paths'
import type { Host } from './engine/host'
import { startMiniProgram } from './engine/startMiniProgram'
import { longFeed, longFeedTitle } from './longFeed'
import { layoutList } from './longListLayout'
import { type ServedDocuments, serveDocuments } from './serveDocuments'

/** Home with hundreds of interviews, in the built mini-program. */

const pageCount = 50
const usualHeight = 150
/** Ten interviews, and two quotations between them. */
const pageHeight = 12 * usualHeight
const windowHeight = 800
/** Of the whole page, however long the list: some five pages of rows, and boxes. */
const mostElements = 400

let served: ServedDocuments
let host: Host
let list: ReturnType<typeof layoutList>
/** Of every row that is drawn. */
let rowHeight: number

beforeAll(async () => {
  served = await serveDocuments(await longFeed(pageCount))
})
afterAll(() => served.close())
afterEach(() => host.stop())

async function start() {
  rowHeight = usualHeight
  host = await startMiniProgram({
    dist: 'dist/weapp',
    endpointOrigin: served.url,
    launch: { path: 'pages/interviews/interviews' },
    system: { language: 'en', windowHeight },
  })
  await host.waitForText(longFeedTitle(feedPageSize - 1))
  list = layoutList(host, 'interviews', () => rowHeight)
}

/** Scrolls, and looks until a text is drawn and what is far away is not. */
function scroll(top: number, text: string) {
  const isThere = () => host.text().includes(text) && host.elementCount() < mostElements
  return list.scroll(top, isThere, `${text} and less than ${mostElements} elements`)
}

async function loadPage(page: number) {
  host.reachBottom()
  const title = longFeedTitle((page + 1) * feedPageSize - 1)
  await host.waitForText(title)
  const entry = host.setDataLog.find(({ data }) => JSON.stringify(data).includes(title))
  return { bytes: entry?.bytes ?? 0, content: withoutNumbers(entry?.data) }
}

/** What crosses without what is counted up: Taro's own numbers of nodes, where a page stands, and ours of interviews. */
function withoutNumbers(data: unknown): string {
  return JSON.stringify(data)
    .replace(/"sid":"[^"]*"/g, '"sid"')
    .replace(/\[\d+\]/g, '[]')
    .replace(/interviews-\d+/g, 'interviews')
    .replace(/\d{6}/g, '')
}

test('fifty pages are as light as five, and the next one costs what the second cost', async () => {
  await start()
  const costs: Awaited<ReturnType<typeof loadPage>>[] = []
  const elements: number[] = []
  for (let page = 1; page < pageCount; page += 1) {
    costs[page] = await loadPage(page)
    await scroll(list.height() - windowHeight, longFeedTitle((page + 1) * feedPageSize - 1))
    elements[page] = host.elementCount()
  }
  console.info(
    `pages 2, 3 … 40, 50 cost ${[1, 2, 39, 49].map((page) => costs[page]?.bytes).join(', ')} bytes of setData`,
  )
  console.info(`elements after 5, 20, 50 pages: ${[4, 19, 49].map((page) => elements[page]).join(', ')}`)
  expect(costs[39]?.content).toEqual(costs[1]?.content)
  // Taro's numbers of nodes grow by a letter now and then.
  expect((costs[39]?.bytes ?? 0) / (costs[1]?.bytes ?? 0)).toBeLessThan(1.02)
  expect(host.measure().mostChildren).toBeLessThanOrEqual(60)
  expect(list.height()).toBe(pageCount * pageHeight)

  // Back at the top there is what was there, and what was left is not.
  const last = longFeedTitle(pageCount * feedPageSize - 1)
  expect(host.text()).not.toContain(longFeedTitle(0))
  await scroll(0, longFeedTitle(0))
  await host.waitFor(() => !host.text().includes(last), { what: 'the end is left' })
  expect(list.height()).toBe(pageCount * pageHeight)
  // And in the middle, where whole groups of pages come back.
  await scroll(30 * pageHeight, longFeedTitle(30 * feedPageSize))
  expect(list.height()).toBe(pageCount * pageHeight)
  expect(list.topOf(host.get('#interviews-30'))).toBe(30 * pageHeight)
})

test('at another text size what is not drawn grows as the rows that are', async () => {
  await start()
  for (let page = 1; page < 30; page += 1) {
    await loadPage(page)
    await scroll(list.height() - windowHeight, longFeedTitle((page + 1) * feedPageSize - 1))
  }
  expect(list.height()).toBe(30 * pageHeight)
  await scroll(10 * pageHeight, longFeedTitle(10 * feedPageSize))
  const rootStyle = () => host.get('[class*=theme-]').element.getAttribute('style')
  // The page in front draws nothing anew; in the one behind it everything stands a quarter higher.
  await host.switchTab('pages/library/library')
  await host.waitForText('Text size')
  await host.tap(host.get('[aria-label="Largest"]'))
  await host.waitFor(() => rootStyle()?.includes('--rem: 24px'), { what: 'the text of this size' })
  rowHeight = 1.25 * usualHeight
  await host.switchTab('pages/interviews/interviews')
  const higher = () => list.height() === 1.25 * 30 * pageHeight
  await list.scroll(10 * pageHeight, higher, 'all boxes have grown')
  // What comes near is as high as was said.
  await scroll(25 * 1.25 * pageHeight, longFeedTitle(25 * feedPageSize))
  expect(higher()).toBe(true)

  await host.switchTab('pages/library/library')
  await host.tap(host.get('[aria-label="Normal"]'))
  await host.waitFor(() => rootStyle()?.includes('--rem: 16px'), { what: 'the text of this size' })
  rowHeight = usualHeight
  await host.switchTab('pages/interviews/interviews')
  await list.scroll(25 * pageHeight, () => list.height() === 30 * pageHeight, 'all boxes have the heights of before')
})
