import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sampleCard } from '../testing/sampleCard'
import settingsAndCopies from './fixtures/2026-11-24T06-40.json'
import savedAndHistory from './fixtures/2026-11-24T07-21.json'
import countedCopies from './fixtures/2026-11-24T07-59.json'
import recordings from './fixtures/2026-11-24T08-11.json'
import searches from './fixtures/2026-11-24T10-49.json'
import redirects from './fixtures/2026-11-24T11-00.json'

/**
 * What phones hold that ran an earlier version. Each fixture was written by the code of its commit: settings chosen, an
 * interview read in both languages, and saved, heard and searched for as far as that version knew of it.
 */
type Fixture = { commit: string; date: string; storage: Record<string, unknown> }
const fixtures: Fixture[] = [settingsAndCopies, savedAndHistory, countedCopies, recordings, searches, redirects]

const slug = 'arithmetic-on-the-sixth-floor'

/** A new start of today's version on a phone that holds this. */
async function start(stored: Record<string, unknown>) {
  vi.resetModules()
  const { phone } = await import('../testing/taro')
  for (const [key, value] of Object.entries(stored)) phone.storage.set(key, value)
  const parts = {
    ...(await import('./settings')),
    ...(await import('./saved')),
    ...(await import('./history')),
    ...(await import('./audioPosition')),
    ...(await import('./recentSearches')),
    ...(await import('../endpoint/interviewResource')),
    ...(await import('../endpoint/keptInterviews')),
  }
  return { ...parts, storage: () => Object.fromEntries(phone.storage) }
}
type Started = Awaited<ReturnType<typeof start>>

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
})
afterEach(() => vi.restoreAllMocks())

/** All that a fixture's reader had, as today's version finds it. */
function expectAll(started: Started, { storage }: Fixture) {
  expect(started.readSettings()).toEqual({ language: 'auto', theme: 'sepia', textSize: 3 })
  for (const language of [undefined, 'zh'] as const) {
    expect(started.interviewResource(slug, language).copy()).toMatchObject({ slug, language: language ?? 'en' })
  }
  expect(started.keptInterviews([]).map(({ language }) => language)).toEqual(expect.arrayContaining(['en', 'zh']))
  if ('saved' in storage) {
    expect(started.listSaved()).toEqual(
      expect.arrayContaining([expect.objectContaining({ card: expect.objectContaining({ slug }), language: 'zh' })]),
    )
    expect(started.readingOf('sixth-floor')).toMatchObject({ language: 'zh', block: 2, share: 0.4, minutesLeft: 5 })
  }
  if ('cache:/v1/interviews/sixth-floor.json' in storage) {
    expect(started.interviewResource('sixth-floor').copy()).toMatchObject({ slug })
  }
  if ('cache:/v1/interviews/sums-on-the-sixth-floor.json' in storage) {
    expect(started.interviewResource('sums-on-the-sixth-floor').copy()).toMatchObject({ slug })
  }
  if ('audio-positions' in storage) expect(started.audioPosition('sixth-floor.en')).toBe(61)
  if ('searches' in storage) expect(started.listSearches()).toContain('sixth floor')
}

test.each(fixtures)(
  'all that the version of $date kept is there without network, and after everything was written again',
  async (fixture) => {
    const first = await start(fixture.storage)
    expectAll(first, fixture)
    first.writeSettings({ language: 'auto' })
    first.saveInterview(sampleCard('another'), 'en')
    first.recordReading({
      card: sampleCard('another'),
      language: 'en',
      block: 0,
      share: 0,
      minutesLeft: 9,
      lastReadAt: 1,
    })
    first.keepAudioPosition('another.en', 5)
    first.rememberSearch('lung')
    const next = await start(first.storage())
    expectAll(next, fixture)
    expect(next.isSaved('another')).toBe(true)
    expect(next.listSearches()[0]).toBe('lung')
  },
)

/** What a version to come may write: entries with more in them, others of another kind, settings that nobody knows yet. */
const later = {
  settings: { theme: 'midnight', textSize: 2, voice: 'slow' },
  saved: {
    version: 2,
    entries: [
      { card: sampleCard('known'), language: 'en', savedAt: 7, folder: 'for mother' },
      { doctor: 'an-shili', savedAt: 8 },
    ],
  },
  searches: { version: 2, entries: ['lung', { words: 'heart', where: 'hospital-1' }] },
}

test('what a later version wrote is used as far as it is understood, and is as it was when that runs again', async () => {
  const older = await start(later)
  expect(older.readSettings()).toEqual({ language: 'auto', theme: 'auto', textSize: 2 })
  expect(older.listSaved().map(({ card }) => card.id)).toEqual(['known'])
  expect(older.listSearches()).toEqual(['lung'])
  older.writeSettings({ textSize: 4 })
  older.saveInterview(sampleCard('another'), 'en')
  older.rememberSearch('liver')
  expect(older.storage().settings).toEqual({ ...later.settings, textSize: 4 })
  expect(older.storage().saved).toEqual({
    version: 2,
    entries: [expect.objectContaining({ language: 'en' }), ...later.saved.entries],
  })
  expect(older.storage().searches).toEqual({ version: 2, entries: ['liver', ...later.searches.entries] })
})

test('who removes one keeps what a later version wrote; who removes all keeps nothing', async () => {
  const older = await start(later)
  older.unsaveInterview('known')
  expect(older.storage().saved).toEqual({ version: 2, entries: later.saved.entries.slice(1) })
  older.unsaveAll()
  older.clearSearches()
  expect(older.storage().saved).toEqual({ version: 1, entries: [] })
  expect(older.storage().searches).toEqual({ version: 1, entries: [] })
})

test('of what this version itself could not have written, nothing is kept', async () => {
  const { rememberSearch, storage } = await start({ searches: { version: 1, entries: ['lung', null, 7] } })
  rememberSearch('liver')
  expect(storage().searches).toEqual({ version: 1, entries: ['liver', 'lung'] })
})
