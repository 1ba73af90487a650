import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { cardOfFeedItem } from '../contract/documents'
import { cardOfInterview } from '../contract/interview'
import { interviewUrl, pages, shelfUrl } from '../src/routes'
import type { Reading } from '../src/storage/history'
import type { Host } from './engine/host'
import { type StartOptions, startMiniProgram } from './engine/startMiniProgram'
import { firstOutOfOrder, readFeed, readInterview, wordsOfBlocks } from './published'
import { type ServedBuild, serveBuild } from './serveBuild'

/** What a reader keeps, in the built mini-program: saved interviews, the history, copies for days without network. */

let served: ServedBuild
let host: Host

beforeAll(async () => {
  served = await serveBuild()
})
afterAll(() => served.close())
afterEach(() => host.stop())

async function start(url: string, options: Partial<StartOptions> = {}) {
  const [path = '', query = ''] = url.split('?')
  host = await startMiniProgram({
    dist: process.env.WEAPP_DIST ?? 'dist/weapp',
    endpointOrigin: served.url,
    launch: { path, query: Object.fromEntries(new URLSearchParams(query)), scene: 1007 },
    system: { language: 'en' },
    ...options,
  })
}

const map = 'a-map-drawn-one-breath-at-a-time'
const headline = 'A map drawn one breath at a time'

/** A phone on which the newest interviews were read, the first of them last, each with `minutesLeft`. */
async function historyOf(count: number, reading: Partial<Reading> = {}) {
  const cards = (await readFeed()).items.slice(0, count).map(cardOfFeedItem)
  const entries = cards.map((card, index): Reading => {
    return { card, language: 'en', block: 4, share: 0.4, minutesLeft: 7, lastReadAt: 1000 - index, ...reading }
  })
  return { history: { version: 1, entries } }
}

const rowsShown = () => host.findAll('[aria-role="heading"]').map((node) => node.text)

test.each([
  ['in its original', undefined, headline],
  ['in Chinese, by a reader of English', 'zh' as const, '一呼一吸之间，画一张地图'],
])('an interview saved %s stands in the Library, and opens from there without network', async (_, language, title) => {
  // Opened by its short id, as from a mini-program code: the copy must be where the Library looks for it.
  await start(interviewUrl({ key: 'a-map', language }))
  const interview = await readInterview(map, language)
  expect(interview.headline).toBe(title)
  await host.waitForText('Information, not medical advice')
  await host.tap(host.findAllByText('Save')[0] ?? 'Save')
  await host.waitFor(() => host.findAllByText('Saved').length === 2, { what: 'both buttons say that it is saved' })
  const storage = host.storage()
  await host.stop()

  await start(pages.library, { storage, network: 'offline' })
  await host.waitForText('Saved 1')
  await host.tap(host.findAllByText(title.split('，')[0] ?? '')[0] ?? title)
  await host.waitForText('There is no connection just now. You are reading the copy kept on')
  await host.waitForText('Information, not medical advice')
  expect(firstOutOfOrder(host.text(), wordsOfBlocks(interview.blocks))).toBeUndefined()
  await host.tap(host.findAllByText('Saved')[0] ?? 'Saved')
  await host.waitFor(() => host.findAllByText('Save').length === 2, { what: 'it is saved no more' })
  await host.back()
  await host.waitForText('What you save waits for you here.')
})

test('an empty Library says what it is for, and leads to the interviews', async () => {
  await start(pages.library)
  await host.waitForText('Offline')
  for (const [tab, sentence] of [
    ['History', 'What you read is remembered here.'],
    ['Offline', 'What you read stays here for days without network.'],
    ['Saved', 'What you save waits for you here.'],
  ] as const) {
    await host.tap(tab)
    await host.waitForText(sentence)
  }
  await host.tap('To all interviews')
  await host.waitForPage('pages/interviews/interviews')
})

test('the history: three rows, all of them on a page of their own, one removed, then all', async () => {
  const storage = await historyOf(5)
  const titles = storage.history.entries.map(({ card }) => card.versions[0]?.headline ?? '')
  await start(pages.library, { storage })
  await host.waitForText('History')
  await host.tap('History')
  await host.waitForText('7 min left')
  expect(rowsShown().filter((text) => titles.includes(text))).toEqual(titles.slice(0, 3))
  await host.tap('All history')
  await host.waitForPage('pages/shelf/shelf')
  await host.waitFor(() => titles.every((title) => rowsShown().includes(title)), { what: 'all rows' })
  expect(host.find('[aria-label*="Remove: "]')).toBeUndefined()

  await host.tap('Edit')
  await host.waitForText('Done')
  await host.tap(host.get(`[aria-label="Remove: ${titles[1]}"]`))
  await host.waitFor(() => !rowsShown().includes(titles[1] ?? ''), { what: 'one row less' })
  expect(host.storage().history).toMatchObject({ entries: { length: 4 } })

  host.answer('showActionSheet', 'fail')
  await host.tap('Clear the history')
  await host.waitFor(() => host.log.dialogs.length === 1, { what: 'the question' })
  expect(rowsShown()).toContain(titles[0])
  host.answer('showActionSheet', { tapIndex: 0 })
  await host.tap('Clear the history')
  await host.waitForText('What you read is remembered here.')
  expect(host.storage().history).toMatchObject({ entries: [] })
})

test('a long list draws as far as one reads, and finds by headline or doctor', async () => {
  const { history } = await historyOf(1)
  const [entry] = history.entries
  if (!entry) throw new Error('the sample content has interviews')
  const entries = Array.from({ length: 50 }, (_, index) => {
    const version = { ...entry.card.versions[0], headline: `Interview ${index}!` }
    return { ...entry, card: { ...entry.card, id: `i-${index}`, slug: `i-${index}`, versions: [version] } }
  })
  await start(shelfUrl('history'), { storage: { history: { version: 1, entries } } })
  await host.waitForText('Interview 0!')
  const { elements, depth, mostChildren } = host.measure()
  expect(mostChildren).toBeLessThanOrEqual(60)
  expect(elements).toBeLessThan(500)
  expect(depth).toBeLessThan(30)
  expect(host.text()).not.toContain('Interview 20!')
  host.reachBottom()
  await host.waitForText('Interview 20!')
  host.type(host.get('input'), 'view 49!')
  await host.waitForText('Interview 49!')
  expect(host.text()).not.toContain('Interview 0!')
  host.type(host.get('input'), 'no such words')
  await host.waitForText('Nothing found.')
  await host.tap(host.get('[aria-label="Clear"]'))
  await host.waitForText('Interview 0!')
})

test('kept copies: their size, and all removed but what is saved', async () => {
  await start(interviewUrl({ key: map }))
  await host.waitForText('Information, not medical advice')
  await host.tap(host.findAllByText('Save')[0] ?? 'Save')
  await host.waitForText('Saved')
  const earlier = (await readInterview(map)).previous
  if (!earlier) throw new Error('the sample content has an earlier interview')
  const storage = host.storage()
  await host.stop()
  await start(interviewUrl({ key: earlier.slug }), { storage })
  await host.waitForText('Information, not medical advice')
  const both = host.storage()
  await host.stop()

  const earlierHeadline = earlier.versions[0]?.headline ?? ''
  await start(pages.library, { storage: both })
  await host.waitForText('Saved 1')
  await host.tap('Offline')
  await host.waitForText(/\d KB kept on this phone/)
  expect(rowsShown()).toEqual(expect.arrayContaining([headline, earlierHeadline]))
  await host.tap('All kept copies')
  await host.waitForPage('pages/shelf/shelf')
  await host.waitForText('Edit')
  await host.tap('Edit')
  await host.waitForText('Done')
  expect(host.findAll('[aria-label*="Remove: "]')).toHaveLength(1)
  await host.tap('Remove all copies but the saved ones')
  await host.waitFor(() => !rowsShown().includes(earlierHeadline), { what: 'the copy is gone' })
  expect(rowsShown()).toContain(headline)
})

/** Leaves so many bytes of the 10 MB that WeChat gives. */
function fullPhone(free: number): Record<string, unknown> {
  const filler = Array.from({ length: 10 }, (_, index) => [`other-${index}`, 'x'.repeat(1024 * 1024 - 2)] as const)
  filler[9] = ['other-9', 'x'.repeat(1024 * 1024 - 2 - free)]
  return Object.fromEntries(filler)
}

test.each([
  ['for anything', 0, 'There is no room for it on this phone: it is not saved.', 'Save'],
  ['for a copy', 8000, 'Saved, but there is no room for a copy: reading it takes a network.', 'Saved'],
])('a phone without room %s says so, and nothing false', async (_, free, sentence, label) => {
  await start(interviewUrl({ key: map }), { storage: fullPhone(free) })
  await host.waitForText('Information, not medical advice')
  await host.tap(host.findAllByText('Save')[0] ?? 'Save')
  await host.waitFor(() => host.log.dialogs.length === 1, { what: 'the reader is told' })
  expect(host.log.dialogs[0]?.options.content).toBe(sentence)
  expect(host.findAllByText(label)).toHaveLength(2)
  expect(host.findAllByText(label === 'Save' ? 'Saved' : 'Save')).toHaveLength(0)
})

test('Home leads back into what is not read to its end, in its language', async () => {
  const interview = await readInterview(map, 'zh')
  const unread = { card: cardOfInterview(interview), language: 'zh', block: 9, share: 0.4, minutesLeft: 7.4 }
  const read = (await historyOf(2, { share: 0.98, minutesLeft: 0 })).history.entries[1]
  const entries = [
    { ...read, lastReadAt: 9 },
    { ...unread, lastReadAt: 8 },
  ]
  await start(pages.interviews, { storage: { history: { version: 1, entries } } })
  await host.waitForText('Continue reading · 7 min left')
  await host.tap('Continue reading · 7 min left')
  await host.waitForPage('pages/interview/interview')
  await host.waitForText('Information, not medical advice')
  expect(firstOutOfOrder(host.text(), wordsOfBlocks(interview.blocks))).toBeUndefined()
})

test('what is opened and left again stands in the history, and on Home', async () => {
  await start(pages.interviews)
  await host.waitForText(headline)
  await host.tap(headline)
  await host.waitForText('Information, not medical advice')
  await host.back()
  await host.waitForText(/Continue reading · \d+ min left/)
  await host.switchTab('pages/library/library')
  await host.waitForText('History')
  await host.tap('History')
  await host.waitFor(() => rowsShown().includes(headline), { what: 'the row of the history' })
})

test('Home has no such way where everything was read', async () => {
  await start(pages.interviews, { storage: await historyOf(2, { minutesLeft: 0.4 }) })
  await host.waitForText('Loading more')
  expect(host.text()).not.toContain('Continue reading')
})

test('opened from Moments nothing is offered that could not be kept', async () => {
  await start(interviewUrl({ key: map }), {
    launch: { path: pages.interview, query: { slug: map }, scene: 1154 },
  })
  await host.waitForText('Information, not medical advice')
  expect(host.findAllByText('Save')).toEqual([])
})
