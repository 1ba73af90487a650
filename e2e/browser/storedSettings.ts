import type { Page } from 'playwright-core'
import type { Settings } from '../../src/storage/settings'

/**
 * Makes every page that is opened from now on find these values by key. The web build of Taro keeps what
 * `Taro.setStorage` is given in `localStorage`, as the JSON of `{ data }`.
 */
export async function storeValues(page: Page, values: Record<string, unknown>): Promise<void> {
  const stored = Object.entries(values).map(([key, data]) => [key, JSON.stringify({ data })] as const)
  await page.addInitScript((entries) => {
    for (const [key, value] of entries) localStorage.setItem(key, value)
  }, stored)
}

/** These settings, as if the reader had chosen them on an earlier day. */
export async function storeSettings(page: Page, settings: Partial<Settings>): Promise<void> {
  await storeValues(page, { settings })
}
