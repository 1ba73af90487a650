import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, launchBrowser } from './launchBrowser'
import { type StubServer, startStubServer } from './stubServer'
import { waitForPage } from './waitForPage'

let stub: StubServer
let browser: Browser

beforeAll(async () => {
  const later = (script: string) => `<script>setTimeout(() => { ${script} }, 100)</script>`
  stub = await startStubServer({
    '/taro': `<div id="app"><div class="taro_page"></div></div>
      ${later("document.querySelector('.taro_page').textContent = 'words'")}`,
    '/ready': `<main data-ready aria-busy="false"><p aria-busy="true">words of a placeholder</p></main>
      ${later("document.querySelector('p').removeAttribute('aria-busy')")}`,
    '/empty': '<div id="app"><div class="taro_page"></div></div>',
    '/hidden': '<div id="app"><div class="taro_page" style="display:none">the page before</div></div>',
    '/busy': '<div id="app"><div class="taro_page"><p aria-busy="true">words of a placeholder</p></div></div>',
  })
  browser = await launchBrowser()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await stub?.close()
})

async function open(path: string) {
  const page = await browser.newPage()
  await page.goto(stub.url + path)
  return page
}

test.each(['/taro', '/ready'])(
  '%s is waited for',
  async (path) => {
    const page = await open(path)
    await waitForPage(page)
    expect(await page.getByText('words').isVisible()).toBe(true)
    expect(await page.$('[aria-busy="true"]')).toBeNull()
  },
  30_000,
)

test.each(['/empty', '/hidden', '/busy'])(
  '%s is given up after the time limit',
  async (path) => {
    await expect(waitForPage(await open(path), 300)).rejects.toThrow('Timeout 300ms')
  },
  30_000,
)
