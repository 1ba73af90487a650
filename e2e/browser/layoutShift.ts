import type { Page } from 'playwright-core'

/** Adds up from the next document on how far things moved by themselves (web.dev/articles/cls); before `page.goto`. */
export async function watchLayoutShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { shifts: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        Reflect.set(window, 'shifts', Number(Reflect.get(window, 'shifts')) + Number(Reflect.get(entry, 'value')))
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** Forgets what has moved so far. */
export async function forgetLayoutShift(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.set(window, 'shifts', 0))
}

/** The sum since the document began, or since it was forgotten. */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() => Number(Reflect.get(window, 'shifts')))
}
