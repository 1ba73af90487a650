import { wordsOf } from '../../src/i18n/words'
import { startMiniProgram } from '../engine/startMiniProgram'
import type { Visit } from './faults'
import type { KeptInterview, PageRow } from './pageRows'

export type EarlierDays = {
  storageOf: (row: PageRow, visit: Visit) => Record<string, unknown>
  visitedAt: number
}

/**
 * What phones hold from earlier days, as the built mini-program left it there: on each the kept interview was read and
 * saved, and on one for each page this page was opened, too.
 */
export async function liveEarlierDays(
  endpointOrigin: string,
  rows: readonly PageRow[],
  kept: KeptInterview,
  dist = process.env.WEAPP_DIST ?? 'dist/weapp',
): Promise<EarlierDays> {
  const words = wordsOf.en
  const visitedAt = Date.now()
  const start = (url: string, storage: Record<string, unknown> = {}) => {
    const [path = '', query = ''] = url.split('?')
    return startMiniProgram({
      dist,
      endpointOrigin,
      launch: { path, query: Object.fromEntries(new URLSearchParams(query)), scene: 1007 },
      system: { language: 'en' },
      storage,
    })
  }
  const reading = await start(kept.url)
  await reading.waitForText(words.noticeTitle)
  await reading.tap(reading.findAllByText(words.save)[0] ?? words.save)
  await reading.waitFor(() => reading.findAllByText(words.saved).length > 0, { what: 'it is saved' })
  reading.leave()
  await reading.waitFor(() => 'history' in reading.storage(), { what: 'it is in the history' })
  const before = reading.storage()
  await reading.stop()

  const after = new Map<PageRow, Record<string, unknown>>()
  for (const row of rows) {
    const visit = await start(row.url, before)
    for (const text of row.stands(words, 'en')) await visit.waitForText(text)
    // A copy is kept once its text stands.
    const { document, keeps } = row
    if (document && keeps) await visit.waitFor(() => `cache:${document}` in visit.storage(), { what: 'its copy' })
    after.set(row, visit.storage())
    await visit.stop()
  }
  return { storageOf: (row, visit) => (visit === 'again' ? (after.get(row) ?? before) : before), visitedAt }
}
