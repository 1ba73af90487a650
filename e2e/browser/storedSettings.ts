import type { Page } from 'playwright-core'
import type { Settings } from '../../src/storage/settings'

/** Where the web build of Taro keeps what `Taro.setStorage` is given: `localStorage`, as the JSON of `{ data }`. */
const key = 'settings'

/** Makes every page that is opened from now on find these settings, as if the reader had chosen them on an earlier day. */
export async function storeSettings(page: Page, settings: Partial<Settings>): Promise<void> {
  const stored = JSON.stringify({ data: settings })
  await page.addInitScript(([name, value]) => localStorage.setItem(name, value), [key, stored] as const)
}
