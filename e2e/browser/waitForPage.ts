import type { Page } from 'playwright-core'

/**
 * Waits until a page of the web build can be read: an element with `data-ready`, or Taro's current page, holds words and
 * no placeholder that is still busy; then until fonts and the pictures in view are there.
 *
 * @param timeout milliseconds before it gives up
 * @throws TimeoutError with the address where the page stays empty or busy
 */
export async function waitForPage(page: Page, timeout = 15_000): Promise<void> {
  await page.waitForFunction(
    () => {
      const roots = [...document.querySelectorAll<HTMLElement>('[data-ready], #app .taro_page')]
      return roots.some((root) => {
        const shown = root.getClientRects().length > 0
        // biome-ignore lint/performance/useDomNodeTextContent: only words that are shown count
        return shown && root.innerText.trim() !== '' && root.querySelector('[aria-busy="true"]') === null
      })
    },
    undefined,
    { timeout },
  )
  await page.waitForLoadState('networkidle', { timeout })
  await page.evaluate(async () => {
    await document.fonts.ready
    const inView = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight)
    // A picture that cannot be decoded is the page's fault to show, not a reason to wait.
    await Promise.allSettled(inView.map((image) => image.decode()))
  })
}
