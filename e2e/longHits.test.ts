import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { searchUrl } from '../src/routes'
import type { Host } from './engine/host'
import type { PageNode } from './engine/pageNode'
import { startMiniProgram } from './engine/startMiniProgram'
import { longHits, longHitsQuery, longHitTitle } from './longHits'
import { layoutList } from './longListLayout'
import { type ServedDocuments, serveDocuments } from './serveDocuments'

/** A search that finds hundreds of interviews, in the built mini-program. */

const hitCount = 300
const rowHeight = 150
const windowHeight = 800
/** Of the whole page, however many hits: some five groups of rows, and boxes. */
const mostElements = 400

let served: ServedDocuments
let host: Host
let list: ReturnType<typeof layoutList>

beforeAll(async () => {
  served = await serveDocuments(longHits(hitCount))
})
afterAll(() => served.close())
afterEach(() => host.stop())

async function start() {
  const [path = '', query = ''] = searchUrl(longHitsQuery).split('?')
  host = await startMiniProgram({
    dist: 'dist/weapp',
    endpointOrigin: served.url,
    launch: { path, query: Object.fromEntries(new URLSearchParams(query)) },
    system: { language: 'en', windowHeight },
  })
  await host.waitForText(longHitTitle(4))
  list = layoutList(host, 'hits', () => rowHeight)
}

/** Scrolls, and looks until a hit is drawn and what is far away is not. */
function scroll(top: number, position: number) {
  const isThere = () => host.text().includes(longHitTitle(position)) && host.elementCount() < mostElements
  return list.scroll(top, isThere, `hit ${position} and less than ${mostElements} elements`)
}

/** Brings something into view, if it is watched yet: that begins soon after it is drawn. */
function see(node: PageNode | undefined): boolean {
  if (!node) return false
  try {
    host.intersect(node, 0.5)
    return true
  } catch {
    return false
  }
}

/** The end of the list comes near until the hits up to `count` are there. Answers what they cost, in bytes of setData. */
async function loadUntil(count: number): Promise<number> {
  const before = host.setDataLog.length
  const title = longHitTitle(count - 1)
  const isThere = () => host.text().includes(title)
  await host.waitFor(() => isThere() || (see(host.find('#hits-end')) && isThere()), { what: `${count} hits` })
  return host.setDataLog.slice(before).find(({ data }) => JSON.stringify(data).includes(title))?.bytes ?? 0
}

test('three hundred hits are as light as thirty, and the next ones cost what the first cost', async () => {
  await start()
  const costs: number[] = []
  for (let count = 15; count <= hitCount; count += 10) {
    costs.push(await loadUntil(count))
    await scroll(list.height() - windowHeight, count - 1)
  }
  await loadUntil(hitCount)
  console.info(`ten hits more cost ${[0, 1, 10, 27].map((index) => costs[index]).join(', ')} bytes of setData`)
  expect((costs[27] ?? 0) / (costs[1] ?? 0)).toBeLessThan(1.05)
  expect(host.measure().mostChildren).toBeLessThanOrEqual(60)
  expect(list.height()).toBe(hitCount * rowHeight)

  // Back at the top there is what was there, and what was left is not; and in the middle, too.
  const last = longHitTitle(hitCount - 1)
  await scroll(0, 0)
  await host.waitFor(() => !host.text().includes(last), { what: 'the end is left' })
  expect(list.height()).toBe(hitCount * rowHeight)
  await scroll(150 * rowHeight, 150)
  expect(list.topOf(host.get('#hits-15'))).toBe(150 * rowHeight)
})

test('a sentence that was read stands again at once when its row is drawn again, without a request', async () => {
  await start()
  const row = () => host.findAll('navigator').find(({ text }) => text.includes(longHitTitle(0)))
  await host.waitFor(() => see(row()), { what: 'the row is watched' })
  await host.waitFor(() => row()?.text.includes('in the window'), { what: 'the sentence' })
  for (let count = 15; count <= 65; count += 10) {
    await loadUntil(count)
    await scroll(list.height() - windowHeight, count - 1)
  }
  await host.waitFor(() => !row(), { what: 'the first rows are left' })
  const asked = host.requests.length
  await scroll(0, 0)
  expect(row()?.text).toContain('in the window')
  expect(host.requests).toHaveLength(asked)
})
