import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { doctorListDocuments } from '../publisher/documents/doctorListDocuments'
import { fieldIndex } from '../publisher/documents/fieldIndex'
import { sampleDoctors } from '../publisher/testing/sampleDoctors'
import { samplePublication } from '../publisher/testing/samplePublication'
import { pages } from '../src/routes'
import type { Host } from './engine/host'
import { startMiniProgram } from './engine/startMiniProgram'
import { layoutList } from './longListLayout'
import { type ServedDocuments, serveDocuments } from './serveDocuments'

/** The directory of 4,000 doctors, read on for hundreds of them, in the built mini-program. */

const doctors = sampleDoctors(4_000, { hospitals: 1, departments: 1, fields: 1 })
const blockSize = 10
const blockCount = 50
const rowHeight = 110
const blockHeight = blockSize * rowHeight
const windowHeight = 800
/** Of the whole page, however long the list: some six blocks of rows, and boxes. */
const mostElements = 600

let served: ServedDocuments
let host: Host
let list: ReturnType<typeof layoutList>

beforeAll(async () => {
  const publication = { ...samplePublication([]), doctors, hospitals: [], departments: [] }
  served = await serveDocuments(doctorListDocuments(publication, fieldIndex(doctors)))
})
afterAll(() => served.close())
beforeEach(async () => {
  host = await startMiniProgram({
    dist: 'dist/weapp',
    endpointOrigin: served.url,
    launch: { path: pages.doctors.slice(1) },
    system: { language: 'en', windowHeight },
  })
  await host.waitForText('4,000 in all')
  list = layoutList(host, 'doctors', () => rowHeight)
})
afterEach(() => host.stop())

const slugOf = (position: number) => doctors[position]?.slug ?? ''
const isDrawn = (position: number) =>
  host.findAll('navigator').some((node) => String(node.attribute('url')).endsWith(`doctor?slug=${slugOf(position)}`))
const isLight = () => host.elementCount() < mostElements
const currentLetter = () =>
  host
    .findAll('[aria-label]')
    .flatMap((node) => /^Letter (.), you are here$/.exec(String(node.attribute('aria-label')))?.[1] ?? [])[0]

/** Scrolls to the top of a block, and looks until its rows are drawn and what is far is not. */
const scrollToBlock = (block: number) =>
  list.scroll(
    block * blockHeight,
    () => isDrawn(block * blockSize) && isLight() && (block < 3 || !isDrawn((block - 3) * blockSize)),
    `block ${block}, not the third before, and less than ${mostElements} elements`,
  )

async function loadBlock(block: number) {
  host.reachBottom()
  const last = slugOf((block + 1) * blockSize - 1)
  await host.waitFor(() => isDrawn((block + 1) * blockSize - 1), { what: `block ${block}` })
  const entry = host.setDataLog.find(({ data }) => JSON.stringify(data).includes(last))
  return { bytes: entry?.bytes ?? 0, content: withoutNames(entry?.data) }
}

/** What crosses without what differs from doctor to doctor, and Taro's own numbers of nodes. */
function withoutNames(data: unknown): string {
  return JSON.stringify(data)
    .replace(/"sid":"[^"]*"/g, '"sid"')
    .replace(/\[\d+\]/g, '[]')
    .replace(/doctors-\d+/g, 'doctors')
    .replace(/letter-[A-Z]-\d+/g, 'letter')
    .replace(/p-[0-9a-f]+-/g, 'p-')
    .replace(/[A-Z][a-z]+ \d{5}/g, 'name')
    .replace(/\d{5}/g, '')
    .replace(/[\u4e00-\u9fff]{3}/g, 'name')
}

/** Reads on for fifty blocks; gives what each cost. */
async function readOn() {
  const costs: Awaited<ReturnType<typeof loadBlock>>[] = []
  for (let block = 1; block < blockCount; block += 1) {
    costs[block] = await loadBlock(block)
    await scrollToBlock(block)
  }
  return costs
}

test('fifty blocks are as light as five, and the next one costs what the second cost', async () => {
  const costs = await readOn()
  console.info(
    `blocks 2, 3 … 40, 50 cost ${[1, 2, 39, 49].map((block) => costs[block]?.bytes).join(', ')} bytes of setData; ${host.elementCount()} elements after 50`,
  )
  // Both are under one letter, which begins in neither.
  expect(costs[39]?.content).toEqual(costs[2]?.content)
  expect((costs[39]?.bytes ?? 0) / (costs[2]?.bytes ?? 0)).toBeLessThan(1.02)
  expect(host.measure().mostChildren).toBeLessThanOrEqual(60)
  expect(list.height()).toBe(blockCount * blockHeight)
  expect(isDrawn(0)).toBe(false)
  await scrollToBlock(0)
  await scrollToBlock(30)
  expect(list.height()).toBe(blockCount * blockHeight)
  expect(list.topOf(host.get('#doctors-30'))).toBe(30 * blockHeight)
})

test('a letter in a box is drawn and scrolled to; the dot follows what is read from there on', async () => {
  await readOn()
  const letters = [...new Set(doctors.slice(0, blockCount * blockSize).map(({ name }) => name.en?.[0] ?? ''))]
  const [first = '', second = ''] = letters
  const start = doctors.findIndex(({ name }) => name.en?.startsWith(second))
  expect(start).toBeGreaterThan(blockSize)
  expect(isDrawn(start)).toBe(false)
  await host.tap(host.get(`[aria-label="Letter ${second}"]`))
  const selector = `#letter-${second}-${start}`
  await host.waitFor(() => host.currentPage().scrolls.at(-1)?.selector === selector, { what: 'the letter' })
  expect(host.find(selector)).toBeDefined()
  expect(isLight()).toBe(true)
  await scrollToBlock(Math.floor(start / blockSize))
  await scrollToBlock(0)
  const line = (id: string) => () =>
    [...host.currentPage().observers].some((observer) => observer.report(host.get(id), 0.01) > 0)
  await host.waitFor(line(`#letter-${first}-0`), { what: 'the first rows are watched again' })
  await host.waitFor(() => currentLetter() === first, { what: `${first} is current` })
})

test('what is put before a list leaves what stands there', async () => {
  await host.tap(host.get('[aria-label="Letter L"]'))
  const start = doctors.findIndex(({ name }) => name.en?.startsWith('L'))
  await host.waitFor(() => isDrawn(start), { what: 'the rows of L' })
  const number = Math.ceil(start / blockSize)
  for (let before = 1; before <= 25; before += 1) {
    await host.tap('Earlier in the list')
    await host.waitFor(() => isDrawn(start - before * blockSize), { what: `${before} blocks before` })
    await list.scroll(0, isLight, `less than ${mostElements} elements`)
  }
  expect(list.height()).toBe(26 * blockHeight)
  expect(list.topOf(host.get(`#doctors-from-${Math.floor(number / 20) * 20}`))).toBeGreaterThan(0)
  await list.scroll(25 * blockHeight, () => isDrawn(start) && isLight(), 'the rows of L again')
  expect(list.height()).toBe(26 * blockHeight)
})
