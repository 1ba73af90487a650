import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { paths } from '../contract/paths'
import { interviewUrl } from '../src/routes'
import { type ConsoleCollector, collectConsole } from './browser/collectConsole'
import { launchBrowser } from './browser/launchBrowser'
import { waitForPage } from './browser/waitForPage'
import { type ServedBuild, serveBuild } from './serveBuild'

/** Visits, from the web build to the real server. */

/** The interview that tests read, and what the website had counted. */
const id = 'murmur'
const base = 1204

let build: ServedBuild
let browser: Browser
let page: Page
let complaints: ConsoleCollector
let sent: string[]

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  build = await serveBuild()
  page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  complaints = collectConsole(page)
  sent = []
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(new URL(request.url()).pathname)
  })
  await page.clock.install()
})
afterEach(async () => {
  await page.close()
  await build.close()
  complaints.expectNone([])
})

async function open() {
  await page.goto(`${build.url}/#${interviewUrl({ key: id })}`)
  await waitForPage(page)
  await expect.poll(() => page.textContent('body')).toContain('Information, not medical advice')
}

async function counted(): Promise<number> {
  const response = await fetch(build.url + paths.visits([id]))
  const { visits } = (await response.json()) as { visits: Record<string, number> }
  return (visits[id] ?? 0) - base
}

/** The tab is seen, or another one is. */
async function see(seen: boolean) {
  await page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    },
    seen ? 'visible' : 'hidden',
  )
}

test('five seconds of reading are a visit, and its count is on the page', async () => {
  await open()
  await page.clock.fastForward(5000)
  await expect.poll(() => page.textContent('body')).toContain('1,205 reads')
  expect([sent, await counted()]).toEqual([[paths.visit(id)], 1])
  await page.reload()
  await waitForPage(page)
  await page.clock.fastForward(5000)
  await expect.poll(() => sent.length).toBe(2)
  expect(await counted()).toBe(1)
})

test('time in a tab that is not seen is no reading', async () => {
  await open()
  await see(false)
  await page.clock.fastForward(60_000)
  expect([sent, await counted()]).toEqual([[], 0])
  await see(true)
  await page.clock.fastForward(5000)
  await expect.poll(() => sent.length).toBe(1)
  await expect.poll(counted).toBe(1)
})

test('a page of another origin may send a visit and read its count', async () => {
  const elsewhere = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Elsewhere</title>'),
  )
  await once(elsewhere.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void elsewhere.close())
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`)
  const answer = await page.evaluate(async (address) => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ token: 'a'.repeat(32) }) })
    return { status: response.status, document: await response.json() }
  }, build.url + paths.visit(id))
  expect(answer).toEqual({ status: 200, document: { visits: { [id]: base + 1 } } })
})
