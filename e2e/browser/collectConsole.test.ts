import { afterAll, beforeAll, expect, test } from 'vitest'
import { collectConsole } from './collectConsole'
import { type Browser, launchBrowser } from './launchBrowser'
import { type StubServer, startStubServer } from './stubServer'

const icon = '<link rel="icon" href="data:,">'

let stub: StubServer
let browser: Browser

beforeAll(async () => {
  stub = await startStubServer({
    '/quiet': `${icon}<p>Fine<script>console.log('only a note')</script>`,
    '/loud': `${icon}<p>Not fine<script>
      console.error('an error')
      console.warn('a warning')
      setTimeout(() => { throw new Error('nobody caught it') })
      Promise.allSettled([fetch('/missing'), fetch('http://127.0.0.1:1/refused')]).then(() => { document.title = 'done' })
    </script>`,
  })
  browser = await launchBrowser()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await stub?.close()
})

test('a page without complaints passes', async () => {
  const page = await browser.newPage()
  const { expectNone } = collectConsole(page)
  await page.goto(`${stub.url}/quiet`)
  expect(() => expectNone()).not.toThrow()
})

test('every kind of complaint is in one error, and expected ones are left out', async () => {
  const page = await browser.newPage()
  const { expectNone, complaints } = collectConsole(page)
  await page.goto(`${stub.url}/loud`)
  await page.waitForFunction(() => document.title === 'done')
  const wanted = [
    /console error: an error \(.+\/loud:2\)/,
    /console warning: a warning/,
    /uncaught: Error: nobody caught it/,
    /request: GET .+\/missing answered 404/,
    /request: GET .+:1\/refused failed: net::ERR_/,
  ]
  expect(complaints).toHaveLength(wanted.length)
  for (const pattern of wanted) expect(() => expectNone()).toThrow(pattern)
  expect(() => expectNone(wanted)).not.toThrow()
  expect(() => expectNone(wanted.slice(1))).toThrow(/^1 complaints of .+\nconsole error: an error/)
})
