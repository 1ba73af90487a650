import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { paths } from '../contract/paths'
import { interviewUrl, pages } from '../src/routes'
import type { Host } from './engine/host'
import { singlePageScene } from './engine/settings'
import { type StartOptions, startMiniProgram } from './engine/startMiniProgram'
import { said, states } from './everyReader'
import { type ServedBuild, serveBuild } from './serveBuild'

/** Visits, from the built mini-program to the database of the real server. */

/** The interview that tests read, and what the website had counted. */
const id = 'murmur'
const base = 1204

let folder: string
let served: ServedBuild
let host: Host

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'visits-e2e-'))
  served = await serveBuild({ visitsFile: path.join(folder, 'visits.sqlite') })
})
afterEach(async () => {
  await host.stop()
  await served.close()
  await rm(folder, { recursive: true, force: true })
})

async function start(url: string, { scene = 1007, ...options }: Partial<StartOptions> & { scene?: number } = {}) {
  const [location = '', query = ''] = url.split('?')
  host = await startMiniProgram({
    dist: process.env.WEAPP_DIST ?? 'dist/weapp',
    endpointOrigin: served.url,
    launch: { path: location, query: Object.fromEntries(new URLSearchParams(query)), scene },
    ...options,
    system: { language: 'en', ...options.system },
  })
}

/** Opens the interview, by its short id, and waits until it stands. */
async function open(options: Parameters<typeof start>[1] = {}) {
  await start(interviewUrl({ key: id }), options)
  await host.waitForText('Information, not medical advice')
}

/** What the server has counted on top of the website's. */
async function counted(): Promise<number> {
  const response = await fetch(served.url + paths.visits([id]))
  const { visits } = (await response.json()) as { visits: Record<string, number> }
  return (visits[id] ?? 0) - base
}

/** The status of each visit that was sent, undefined where it did not get through. */
const sent = () => host.requests.filter(({ method }) => method === 'POST').map(({ status }) => status)
const sentAll = (count: number) => host.waitFor(() => sent().length === count, { what: `${count} visits sent` })
const reads = (count: number) => `${count.toLocaleString('en')} reads`

test('five seconds of reading are a visit, and its count is on the page', async () => {
  await open()
  await host.waitForText(reads(base))
  const before = host.setDataLog.length
  await host.passTime(5000)
  await host.waitForText(reads(base + 1))
  expect([sent(), await counted()]).toEqual([[200], 1])
  // The number, and nothing else.
  const [change, ...others] = host.setDataLog.slice(before)
  expect(others).toEqual([])
  expect(change?.bytes).toBeLessThan(100)
})

test('a page shows at once what it knows, then what others have read meanwhile', async () => {
  const body = JSON.stringify({ token: 'a'.repeat(32) })
  await fetch(served.url + paths.visit(id), { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  await open()
  await host.waitForText(reads(base + 1))
  const storage = host.storage()
  await host.stop()
  await open({ storage, network: 'offline' })
  expect(host.text()).toContain(reads(base + 1))
})

const isInterview = (url: string) => url.startsWith(pages.interview)
const lists = states.filter(({ url, taps, kept, offline }) => !isInterview(url) && !taps && !kept && !offline)

// A number beside each doctor would rank them.
test.each(lists)('no reads are asked for or shown: $name', async ({ url, scene, shows }) => {
  await start(url, { scene })
  const known = shows(said.en)
  await host.waitFor(() => (typeof known === 'string' ? host.text().includes(known) : known.test(host.text())), {
    what: `${known}`,
  })
  await host.passTime(60_000)
  expect(host.requests.map((request) => request.url).filter((address) => address.includes('visits'))).toEqual([])
  expect(host.text()).not.toMatch(/\d reads?\b/)
})

test('time in the background is no reading', async () => {
  await open()
  await host.passTime(3000)
  host.leave()
  // A visit that was counted now would fail, and be seen below.
  host.setNetwork('offline')
  await host.passTime(60_000)
  expect(await counted()).toBe(0)
  host.setNetwork('online')
  host.enter()
  await host.passTime(2000)
  await sentAll(1)
  expect([sent(), await counted()]).toEqual([[200], 1])
})

test('time on the page behind another is no reading', async () => {
  await open()
  await host.tap('About and medical notice')
  await host.waitForPage('pages/about/about')
  host.setNetwork('offline')
  await host.passTime(60_000)
  expect(await counted()).toBe(0)
  host.setNetwork('online')
  host.back()
  await host.waitForPage('pages/interview/interview')
  await host.passTime(5000)
  await sentAll(1)
  expect([sent(), await counted()]).toEqual([[200], 1])
})

test('a visit without network is sent when it is back, once', async () => {
  const openedAt = Date.now()
  await open()
  host.setNetwork('offline')
  await host.passTime(5000)
  await sentAll(1)
  const { entries } = host.storage().visits as { entries: { readAt: number }[] }
  expect(entries[0]?.readAt).toBeGreaterThanOrEqual(openedAt + 5000)
  expect([sent(), await counted()]).toEqual([[undefined], 0])
  host.setNetwork('online')
  await host.waitForText(reads(base + 1))
  host.setNetwork('offline')
  host.setNetwork('online')
  await host.passTime(60_000)
  expect([sent(), await counted()]).toEqual([[undefined, 200], 1])
})

test('a visit that was left waiting is sent at the next start, from whatever page', async () => {
  await open()
  host.setNetwork('offline')
  await host.passTime(5000)
  await sentAll(1)
  const storage = host.storage()
  await host.stop()
  await start(pages.interviews, { storage })
  await host.waitForText('A winter of clear pictures')
  expect(sent()).toEqual([])
  await host.passTime(5000)
  await sentAll(1)
  expect(await counted()).toBe(1)
})

test('a visit that has waited for more than a week is not sent', async () => {
  await open()
  host.setNetwork('offline')
  await host.passTime(5000)
  await sentAll(1)
  await host.passTime(8 * 24 * 60 * 60 * 1000)
  host.setNetwork('online')
  expect(await counted()).toBe(0)
  expect(sent()).toEqual([undefined])
})

test('one reader counts once on a day, however often; another one counts too', async () => {
  await open()
  await host.passTime(5000)
  await sentAll(1)
  const storage = host.storage()
  await host.stop()
  await open({ storage })
  await host.passTime(5000)
  await sentAll(1)
  expect(await counted()).toBe(1)
  await host.stop()
  await open()
  await host.passTime(5000)
  await sentAll(1)
  expect(await counted()).toBe(2)
})

test('a page opened from Moments counts too; its storage, and so its token, is its own', async () => {
  await open()
  await host.passTime(5000)
  await sentAll(1)
  const storage = host.storage()
  await host.stop()
  await open({ scene: singlePageScene, storage })
  await host.passTime(5000)
  await sentAll(1)
  expect(await counted()).toBe(2)
  expect(host.storage()['install-token']).not.toBe(storage['install-token'])
})

test('a phone without random values of its own makes a token all the same', async () => {
  await open({ system: { missingApis: ['getRandomValues'] } })
  await host.passTime(5000)
  await sentAll(1)
  expect(host.storage()['install-token']).toMatch(/^[0-9a-f]{32}$/)
  expect(await counted()).toBe(1)
})
