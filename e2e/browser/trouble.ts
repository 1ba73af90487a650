import type { Page, Route } from 'playwright-core'
import { laterContract, unknownBlocks } from '../faultTable/changedDocuments'
import { troubleStorage } from './troubleStorage'

/** What goes wrong with what a page asks for; `visited`: a copy from an earlier visit is on the phone. */
export type Trouble = { visited?: true } & (
  | { kind: 'network' | 'newer' | 'unknown' | 'storage' }
  | { kind: 'answer'; status: number; headers?: Record<string, string>; body?: string }
)

/** From the next visit on, the documents of the endpoint come so, or the storage fails. */
export async function makeTrouble(page: Page, trouble: Trouble): Promise<void> {
  if (trouble.kind === 'storage') {
    await page.addInitScript(troubleStorage, 'failing' as const)
    return
  }
  await page.route(/\/v1\/(?!visits).*\.json$/, async (route: Route) => {
    switch (trouble.kind) {
      case 'network':
        return route.abort('internetdisconnected')
      case 'answer':
        return route.fulfill({ status: trouble.status, headers: trouble.headers, body: trouble.body ?? '{}' })
      case 'newer':
        return route.fulfill({ contentType: 'application/json', body: laterContract })
      case 'unknown': {
        const response = await route.fetch()
        return route.fulfill({ response, body: response.ok() ? unknownBlocks(await response.body()) : undefined })
      }
    }
  })
}
