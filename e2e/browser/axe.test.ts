import { afterAll, beforeAll, expect, test } from 'vitest'
import { findGraveViolations } from './axe'
import { type Browser, launchBrowser } from './launchBrowser'
import { type StubServer, startStubServer } from './stubServer'

let stub: StubServer
let browser: Browser

beforeAll(async () => {
  stub = await startStubServer({
    '/good': '<!doctype html><html lang="en"><title>Good</title><main><h1>Good</h1><button>Save</button></main>',
    '/bad': `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="script-src 'none'">
      <title>Bad</title><main><h1>Bad</h1><img id="river" src="data:,"><p style="color:#aaa;background:#fff">Pale</p></main>`,
  })
  browser = await launchBrowser()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await stub?.close()
})

test('a good page has none', async () => {
  const page = await browser.newPage()
  await page.goto(`${stub.url}/good`)
  expect(await findGraveViolations(page)).toEqual([])
})

test('a bad page has each with its rule, its element and how to mend it, whatever its content security policy', async () => {
  const page = await browser.newPage()
  await page.goto(`${stub.url}/bad`)
  const violations = await findGraveViolations(page)
  expect(violations).toHaveLength(2)
  expect(violations.join('\n')).toMatch(
    /^critical: .+\(image-alt, https:.+\)\n {2}at #river\n {4}<img .+\n {4}Fix any/m,
  )
  expect(violations.join('\n')).toMatch(/^serious: .+\(color-contrast, /m)
})
