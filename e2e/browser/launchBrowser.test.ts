import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { findBrowser, launchBrowser } from './launchBrowser'
import { type StubServer, startStubServer } from './stubServer'

let stub: StubServer

beforeAll(async () => {
  stub = await startStubServer({ '/': '<title>胸中的一盏灯</title><p>A page' })
})

afterAll(() => stub?.close())
afterEach(() => vi.unstubAllEnvs())

async function readTitle(): Promise<string> {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(stub.url)
    const title = await page.title()
    await page.close()
    // A second page after a closed one: a browser of a single process would be dead by now.
    const second = await browser.newPage()
    await second.goto(stub.url)
    expect(await second.title()).toBe(title)
    return title
  } finally {
    await browser.close()
  }
}

describe('launchBrowser', () => {
  test('opens a page in whatever browser is found first', async () => {
    expect(await readTitle()).toBe('胸中的一盏灯')
  }, 60_000)

  test.runIf(process.platform === 'linux')(
    'opens a page in the browser from npm, two at once',
    async () => {
      vi.stubEnv('CHROMIUM_PATH', 'none')
      expect(await Promise.all([readTitle(), readTitle()])).toEqual(['胸中的一盏灯', '胸中的一盏灯'])
    },
    120_000,
  )
})

describe('findBrowser', () => {
  test('takes the program at CHROMIUM_PATH before any other', async () => {
    expect(await findBrowser(process.execPath)).toEqual({
      road: 'CHROMIUM_PATH',
      executablePath: process.execPath,
      args: [],
    })
  })

  test('a CHROMIUM_PATH that leads nowhere is an error, never another browser', async () => {
    await expect(findBrowser('/no/such/browser')).rejects.toThrow('CHROMIUM_PATH=/no/such/browser')
  })

  test.runIf(process.platform === 'linux')(
    'CHROMIUM_PATH=none takes the one from npm',
    async () => {
      const { road, executablePath, args } = await findBrowser('none')
      expect(road).toBe('npm')
      expect(executablePath).toMatch(/chromium$/)
      expect(args.join(' ')).not.toMatch(/single-process|disable-web-security/)
    },
    60_000,
  )
})
