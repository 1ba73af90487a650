import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { cssModuleName } from '../config/cssModuleName'
import { cardOfInterview } from '../contract/interview'
import { paths } from '../contract/paths'
import { interviewUrl, pages, searchUrl } from '../src/routes'
import type { Host } from './engine/host'
import type { PageNode } from './engine/pageNode'
import { type StartOptions, startMiniProgram } from './engine/startMiniProgram'
import { readInterview } from './published'
import { type ServedBuild, serveBuild } from './serveBuild'

/** Finding a sentence and arriving at it, in the built mini-program, with the published files. */

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
const scrolledTo = () => host.currentPage().scrolls.at(-1)?.selector

/** A phone on which an interview was read to a block. */
async function readTo(block: number, share: number) {
  const card = cardOfInterview(await readInterview(map, 'zh'))
  const entry = { card, language: 'zh', block, share, minutesLeft: 3, lastReadAt: 1 }
  return { history: { version: 1, entries: [entry] } }
}

test.each([0, 12])('the address of paragraph %i opens the interview there, cold, with its mark', async (block) => {
  await start(interviewUrl({ key: map, block }))
  await host.waitFor(() => scrolledTo() === `.article >>> #b${block}`, { what: 'the paragraph' })
  await host.waitFor(() => host.get(`#b${block}`).classes.includes('Block-marked'), { what: 'the mark' })
  // How often it was read is asked for once it can be read, and is no part of the text.
  const documents = host.requests.filter(({ url }) => !url.includes(paths.visits([])))
  expect(documents).toHaveLength(1)
  await host.waitFor(() => !host.get(`#b${block}`).classes.includes('Block-marked'), { what: 'the mark fades' })
})

test('a paragraph that a later text no longer has leads to its beginning', async () => {
  await start(interviewUrl({ key: map, block: 999 }))
  await host.waitForText('Information, not medical advice')
  expect(scrolledTo()).toBeUndefined()
})

test('a look at a paragraph loses no place, reading on from there is kept', async () => {
  await start(interviewUrl({ key: map, block: 4 }), { storage: await readTo(21, 0.6) })
  await host.waitFor(() => scrolledTo() === '.article >>> #b4', { what: 'the paragraph' })
  host.intersect(host.get('#b6'), 0.1)
  host.leave()
  expect(host.storage().history).toMatchObject({ entries: [{ block: 21, share: 0.6, language: 'zh' }] })
  host.enter()
  const later = (await readInterview(map)).blocks.length - 2
  host.intersect(host.get(`#b${later}`), 0.1)
  host.leave()
  expect(host.storage().history).toMatchObject({ entries: [{ block: later, language: 'en' }] })
})

const field = () => host.get('input')
const openSearch = async (query?: string, options: Partial<StartOptions> = {}) => {
  await start(searchUrl(query), options)
  await host.waitFor(() => host.find('input'), { what: 'the field' })
}
const answered = () => host.waitFor(() => /All \d/.test(host.text()), { what: 'an answer' })
const interviewRows = () => host.findAll('navigator').filter(({ id }) => id.startsWith('hit-'))
const mark = `.${cssModuleName('mark', path.resolve('src/pages/search/hits.module.scss'))}`
const marked = () => host.findAll(mark).map((node) => node.text)
/** The reader scrolls to a row: it is watched soon after it is drawn. */
const see = (row: PageNode) =>
  host.waitFor(
    () => {
      try {
        host.intersect(row, 0.5)
        return true
      } catch {
        return false
      }
    },
    { what: 'the row is watched' },
  )

test('from Home: a word is typed, a hit is tapped, the interview opens at the paragraph', async () => {
  await start(pages.interviews)
  await host.waitForText('Doctor, hospital or subject')
  await host.tap('Doctor, hospital or subject')
  await host.waitForPage('pages/search/search')
  await host.waitFor(() => host.find('input'), { what: 'the field' })
  await host.waitFor(() => field().attribute('focus') === true, { what: 'the focus' })
  expect(field().attribute('confirm-type')).toBe('search')
  expect(field().attribute('aria-label')).toBe('Doctor, hospital or subject')
  host.type(field(), 'corridor')
  await answered()
  expect(host.navigationBar().title).toBe('Search')
  const row = interviewRows().find(({ text }) => text.includes('In the text'))
  if (!row) throw new Error('an interview is found in its text')
  await see(row)
  await host.waitFor(() => !row.text.includes('In the text'), { what: 'the sentence' })
  expect(row.text).toMatch(/^(Section \d|Questions|Introduction) · (Dr|Prof)\. .*corridor/i)
  expect(marked().map((text) => text.toLowerCase())).toContain('corridor')
  const block = /block=(\d+)/.exec(String(row.attribute('url')))?.[1]
  await host.tap(row)
  await host.waitForPage('pages/interview/interview')
  await host.waitFor(() => scrolledTo() === `.article >>> #b${block}`, { what: 'the paragraph' })
  await host.waitFor(() => host.get(`#b${block}`).text.toLowerCase().includes('corridor'), { what: 'its words' })
  await host.back()
  expect(interviewRows().length).toBeGreaterThan(0)
  expect(host.storage().searches).toMatchObject({ entries: ['corridor'] })
})

test.each(['An Shili', '安示例', 'an shi'])(
  'a doctor is found by %s, with the name marked, and opens',
  async (query) => {
    await openSearch(query)
    await answered()
    const [row] = host.findAll('navigator')
    expect(row?.text).toContain('An Shili')
    expect(row?.text).toContain('安示例')
    expect(row?.findAll(mark).length).toBeGreaterThan(0)
    await host.tap(row ?? '')
    await host.waitForPage('pages/doctor/doctor')
  },
)

test('one kind alone, and back', async () => {
  await openSearch('corridor')
  await answered()
  const all = interviewRows().length
  await host.tap(/^Doctors \d/)
  await host.waitFor(() => interviewRows().length === 0, { what: 'doctors alone' })
  expect(host.find('[aria-selected="true"]')?.text).toMatch(/^Doctors/)
  await host.tap(/^Interviews \d/)
  await host.waitFor(() => interviewRows().length === all, { what: 'interviews' })
})

test('a letter is not sent back to the field; the answer says how much there is to those who cannot see', async () => {
  await openSearch()
  host.type(field(), 'corrido')
  await answered()
  const before = host.setDataLog.length
  for (const text of ['corridor', 'corridors', 'corrido']) host.type(field(), text)
  expect(host.setDataLog).toHaveLength(before)
  const status = host.get('[aria-live="polite"]')
  expect(status.text).toMatch(/^\d+ results?$/)
  expect(status.attribute('aria-role')).toBe('status')
})

test('nothing found: a sentence, what to try, and all doctors', async () => {
  await openSearch('moonstone')
  await host.waitForText('No interview speaks of “moonstone” yet.')
  expect(host.text()).toContain('All 0')
  expect(host.text()).toContain('Try a doctor’s name in English, Chinese or pinyin, a hospital, or one plain word.')
  await host.tap('See all doctors')
  await host.waitForPage('pages/doctors/doctors')
})

test('without network a reader is told, tries again, and typing back costs nothing', async () => {
  await openSearch('corridor', { network: 'offline' })
  await host.waitForText('There is no connection just now.')
  host.setNetwork('online')
  await host.tap('Try again')
  await answered()
  host.type(field(), 'moonstone')
  await host.waitForText('All 0')
  host.setNetwork('offline')
  const asked = host.requests.length
  host.type(field(), 'corridor')
  await host.waitFor(() => interviewRows().length > 0, { what: 'the answer from memory' })
  expect(host.requests).toHaveLength(asked)
})

test('recent searches: remembered by the search key, searched again, removed, cleared', async () => {
  await openSearch()
  await host.waitForText('Try a doctor’s name')
  for (const query of ['corridor', 'An Shili']) {
    host.type(field(), query)
    host.confirm(field())
    await host.waitFor(() => JSON.stringify(host.storage().searches ?? '').includes(query), { what: query })
  }
  expect(host.keyboardOwner).toBeUndefined()
  await answered()
  await host.tap(host.get('[aria-label="Clear"]'))
  await host.waitForText('Recent searches')
  expect(field().value).toBe('')
  const queries = () => host.findAll('[aria-label*="Remove: "]').map((node) => node.attribute('aria-label'))
  expect(queries()).toEqual(['Remove: An Shili', 'Remove: corridor'])
  await host.tap('corridor')
  await answered()
  expect(field().attribute('value')).toBe('corridor')
  await host.tap(host.get('[aria-label="Clear"]'))
  await host.waitFor(() => queries().length === 2, { what: 'recent searches' })
  expect(queries()).toEqual(['Remove: corridor', 'Remove: An Shili'])
  await host.tap(host.get('[aria-label="Remove: An Shili"]'))
  await host.waitFor(() => queries().length === 1, { what: 'one is gone' })
  await host.tap('Clear recent searches')
  await host.waitForText('Try a doctor’s name')
  expect(host.storage().searches).toMatchObject({ entries: [] })
})

test('a finger on what was found hides the keyboard', async () => {
  await openSearch()
  host.type(field(), 'corridor')
  await answered()
  expect(host.keyboardOwner).toBeDefined()
  host.fire(host.findAll('navigator')[0] ?? field(), 'touchstart')
  await host.waitFor(() => !host.keyboardOwner, { what: 'the keyboard is hidden' })
})

test('a search is shared with its words, to a chat and to Moments, and opens cold', async () => {
  await openSearch()
  host.type(field(), '安示例')
  await answered()
  const message = await host.share('message')
  expect(message).toMatchObject({ title: 'Search for “安示例” · ShanghaiDoctor', path: searchUrl('安示例') })
  const timeline = await host.share('timeline')
  const shown = host.text()
  await host.stop()
  for (const url of [String(message.path), `${pages.search}?${timeline.query}`]) {
    await start(url)
    await host.waitFor(() => host.text() === shown, { what: 'the same answer' })
    expect(field().attribute('focus')).not.toBe(true)
    await host.stop()
  }
})

test('opened from Moments it shows what was found, and nothing in it is dead', async () => {
  const launch = { path: pages.search, query: { q: 'corridor' }, scene: 1154 }
  await start(pages.search, { launch })
  await answered()
  expect(host.text()).toMatch(/The bar below opens the mini-program, with all interviews and doctors\.$/)
  expect(host.findAll('navigator')).toEqual([])
  expect(host.findAll('view').filter(({ id }) => id.startsWith('hit-')).length).toBeGreaterThan(0)
})

test('Chinese: every word of the page', async () => {
  await openSearch('安示例', { system: { language: 'zh_CN' } })
  await host.waitForText(/全部 \d+/)
  expect(host.text()).toMatch(/全部 \d+\n医生 \d+\n访谈 \d+/)
  expect(host.text()).toMatch(/胸外科 · 副主任医师/)
  expect(host.get('[aria-live="polite"]').text).toMatch(/^\d+ 条结果$/)
})
