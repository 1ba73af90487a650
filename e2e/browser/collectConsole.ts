import type { Page } from 'playwright-core'

/** What a page complained of since it was attached, one line each, in order. */
export type ConsoleCollector = {
  complaints: readonly string[]
  /**
   * @param expected complaints that belong to the test, such as the failed request it provokes
   * @throws Error with all other complaints
   */
  expectNone: (expected?: RegExp[]) => void
}

/**
 * Collects everything that goes wrong in a page: errors and warnings of its console, exceptions nobody caught, requests
 * that failed or were answered with 400 or more. Attach it before the page is opened.
 */
export function collectConsole(page: Page): ConsoleCollector {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    // Chromium's own line about a failed request, without its method; the request itself is collected below.
    if (message.text().startsWith('Failed to load resource')) return
    const { url, lineNumber } = message.location()
    complaints.push(`console ${message.type()}: ${message.text()} (${url}:${lineNumber + 1})`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // A page that is left gives up the requests it has under way.
    if (reason !== 'net::ERR_ABORTED')
      complaints.push(`request: ${request.method()} ${request.url()} failed: ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() < 400) return
    complaints.push(`request: ${response.request().method()} ${response.url()} answered ${response.status()}`)
  })

  function expectNone(expected: RegExp[] = []): void {
    const others = complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)))
    if (others.length > 0) throw new Error(`${others.length} complaints of ${page.url()}:\n${others.join('\n')}`)
  }

  return { complaints, expectNone }
}
