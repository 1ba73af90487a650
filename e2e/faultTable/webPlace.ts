import type { BrowserContext, Page, Route } from 'playwright-core'
import type { Language } from '../../contract/language'
import { collectConsole } from '../browser/collectConsole'
import { launchBrowser } from '../browser/launchBrowser'
import { storeValues } from '../browser/storedSettings'
import { troubleStorage } from '../browser/troubleStorage'
import type { Network } from '../engine/settings'
import { type Phone, type Place, type Reader, skeleton } from './place'
import { libraryOf } from './runCell'

/** What Chromium calls the ways in which a network is not there. */
const failures = { offline: 'internetdisconnected', unresolved: 'namenotresolved' } as const

/** What belongs to a fault: that a document was not answered, or not with 200. */
const ofTheFault = /^request: \w+ \S+\/v1\/\S+ /

/** The web build in Chromium, from the same server. Readers of one language share what the browser keeps of the build. */
export async function webPlace(url: string): Promise<Place> {
  const browser = await launchBrowser()
  const contexts = new Map<Language, BrowserContext>()

  async function contextOf({ language, clockOffset }: Phone): Promise<BrowserContext> {
    const shared = clockOffset === 0 ? contexts.get(language) : undefined
    if (shared) return shared
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      reducedMotion: 'reduce',
    })
    await context.clock.install({ time: Date.now() + clockOffset })
    if (clockOffset === 0) contexts.set(language, context)
    return context
  }

  return {
    name: 'web',
    async open(path, phone) {
      const context = await contextOf(phone)
      const page = await context.newPage()
      await page.addInitScript(() => localStorage.clear())
      await storeValues(page, phone.storage)
      await page.addInitScript(troubleStorage, phone.storageTrouble)
      const reader = await webReader(page, url, phone)
      await reader.open(path)
      let isOfItsOwn = phone.clockOffset !== 0
      return {
        ...reader,
        async passTime(milliseconds) {
          // The time that passed is that of every page of the context: no other reader comes to it.
          isOfItsOwn = true
          if (contexts.get(phone.language) === context) contexts.delete(phone.language)
          await page.clock.fastForward(milliseconds)
        },
        close: () => (isOfItsOwn ? context.close() : page.close()),
      }
    },
    close: () => browser.close(),
  }
}

async function webReader(page: Page, url: string, { network }: Phone): Promise<Omit<Reader, 'close' | 'passTime'>> {
  const { complaints } = collectConsole(page)
  let now: Network = network
  // Where a request may be refused, the browser keeps nothing of the build.
  if (network !== 'online') {
    await page.route('**/v1/**/*.json', refuse)
    await page.route('**/v1/*.json', refuse)
  }
  function controlOf(label: string) {
    const shown = page.locator('.taro_page').filter({ visible: true }).last()
    return shown.locator('[role=button], [role=link], [role=tab]').filter({ hasText: label }).last()
  }
  function refuse(route: Route) {
    return now === 'online' ? route.continue() : route.abort(failures[now])
  }
  return {
    async seen() {
      const { stored, ...shown } = await page.evaluate(look, skeleton)
      const library = libraryOf(Object.fromEntries(stored.map(([key, value]) => [key, JSON.parse(value).data])))
      return { ...shown, complaints: complaints.filter((complaint) => !ofTheFault.test(complaint)), library }
    },
    tap: (label) => controlOf(label).click(),
    tapTwice: (label) => controlOf(label).dblclick(),
    async open(path) {
      await page.goto(`${url}/#${path}`)
    },
    goBackAndForth: () =>
      page.evaluate(async () => {
        for (let times = 0; times < 4; times += 1) {
          history.back()
          await new Promise((done) => setTimeout(done, 20))
          history.forward()
          await new Promise((done) => setTimeout(done, 20))
        }
      }),
    async setNetwork(network) {
      const isBack = now !== 'online' && network === 'online'
      now = network
      if (isBack) await page.evaluate(() => window.dispatchEvent(new Event('online')))
    },
    breakPictures: () =>
      page.evaluate(() => {
        const pictures = [...document.images]
        for (const picture of pictures) picture.dispatchEvent(new Event('error'))
        return pictures.length
      }),
  }
}

/** Runs in the page: what is shown, and what is stored. */
function look(skeleton: string) {
  const root = [...document.querySelectorAll<HTMLElement>('.taro_page')]
    .filter((one) => one.offsetParent !== null)
    .at(-1)
  const controls = [...(root?.querySelectorAll<HTMLElement>('[role=button], [role=link], [role=tab]') ?? [])]
  const restore = window.storageWorks?.()
  const stored = ['saved', 'history'].flatMap((key): [string, string][] => {
    const value = localStorage.getItem(key)
    return value === null ? [] : [[key, value]]
  })
  restore?.()
  return {
    // biome-ignore lint/performance/useDomNodeTextContent: only words that are shown count
    text: root?.innerText ?? '',
    // biome-ignore lint/performance/useDomNodeTextContent: only words that are shown count
    controls: controls.map((control) => control.innerText.trim()),
    hasTabs: [...document.querySelectorAll<HTMLElement>('.taro-tabbar__tabbar')].some(
      (bar) => bar.offsetParent !== null,
    ),
    isLoading: (root?.querySelector(`.${skeleton}`) ?? null) !== null,
    stored,
  }
}
