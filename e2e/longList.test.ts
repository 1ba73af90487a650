import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { feedPageSize } from '../contract/paths'
import type { Host } from './engine/host'
import type { PageNode } from './engine/pageNode'
import { startMiniProgram } from './engine/startMiniProgram'
import { longFeed, longFeedTitle } from './longFeed'
import { type ServedDocuments, serveDocuments } from './serveDocuments'

/** Home with hundreds of interviews, in the built mini-program. */

const pageCount = 50
const rowHeight = 150
/** Ten interviews, and two quotations between them. */
const pageHeight = 12 * rowHeight
const windowHeight = 800
/** Of the whole page, however long the list: some five pages of rows, and boxes. */
const mostElements = 400

let served: ServedDocuments
let host: Host
let scrollTop = 0

beforeAll(async () => {
  served = await serveDocuments(await longFeed(pageCount))
})
afterAll(() => served.close())
afterEach(() => host.stop())

async function start() {
  scrollTop = 0
  host = await startMiniProgram({
    dist: 'dist/weapp',
    endpointOrigin: served.url,
    launch: { path: 'pages/interviews/interviews' },
    system: { language: 'en', windowHeight },
  })
  await host.waitForText(longFeedTitle(feedPageSize - 1))
  host.setLayout((node) => {
    const top = topOf(node)
    return top === undefined ? undefined : { top: top - scrollTop, height: heightOf(node) }
  })
}

const groups = () => host.findAll('view').filter(({ id }) => /^interviews-from-\d+$/.test(id))
const isBox = ({ id }: PageNode) => /^interviews-(from-)?\d+$/.test(id)

/** What stands far away has the height that its style says; every row that is drawn has the same. */
function heightOf(node: PageNode): number {
  const styled = /height: ?([\d.]+)px/.exec(String(node.element.getAttribute('style')))?.[1]
  if (styled) return Number(styled)
  const boxes = node.children.filter(isBox)
  return boxes.length > 0 ? sum(boxes.map(heightOf)) : node.findAll('navigator').length * rowHeight
}

/** Where a box begins, from the top of the list. */
function topOf(node: PageNode): number | undefined {
  let top = 0
  for (const group of groups()) {
    if (group.is(node)) return top
    let within = top
    for (const box of group.children) {
      if (box.is(node)) return within
      within += heightOf(box)
    }
    top += heightOf(group)
  }
  return undefined
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const listHeight = () => sum(groups().map(heightOf))

/** Scrolls, and looks until a text is drawn and what is far away is not. */
async function scroll(top: number, text: string) {
  scrollTop = top
  const look = () => {
    host.look()
    return host.text().includes(text) && host.elementCount() < mostElements
  }
  await host.waitFor(look, { what: `${text} and less than ${mostElements} elements` })
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
    await scroll(listHeight() - windowHeight, longFeedTitle((page + 1) * feedPageSize - 1))
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
  expect(listHeight()).toBe(pageCount * pageHeight)

  // Back at the top there is what was there, and what was left is not.
  const last = longFeedTitle(pageCount * feedPageSize - 1)
  expect(host.text()).not.toContain(longFeedTitle(0))
  await scroll(0, longFeedTitle(0))
  await host.waitFor(() => !host.text().includes(last), { what: 'the end is left' })
  expect(listHeight()).toBe(pageCount * pageHeight)
  // And in the middle, where whole groups of pages come back.
  await scroll(30 * pageHeight, longFeedTitle(30 * feedPageSize))
  expect(listHeight()).toBe(pageCount * pageHeight)
  expect(topOf(host.get('#interviews-30'))).toBe(30 * pageHeight)
})
