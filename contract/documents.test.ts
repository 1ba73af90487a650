import { safeParse } from 'valibot'
import { expect, test } from 'vitest'
import { feedItemSchema } from './documents'

const instant = '2026-11-20T12:00:00+08:00'

/** What a feed item's two days are found wrong for. The item has nothing else: its other entries are missing in each. */
function daysRefused(date_published: unknown, date_modified: unknown): unknown[] {
  const { issues = [] } = safeParse(feedItemSchema, { date_published, date_modified })
  return issues.map(({ path }) => path?.[0].key).filter((key) => String(key).startsWith('date_'))
}

test.each([
  [instant, []],
  ['2026-11-20T04:00:00Z', []],
  ['', ['date_published']],
  ['2026-11-20', ['date_published']],
  ['20 November 2026', ['date_published']],
  ['2026-13-20T12:00:00+08:00', ['date_published']],
  [0, ['date_published']],
  [undefined, ['date_published']],
])('of a feed item published at “%s” is refused: %j', (date, refused) => {
  expect(daysRefused(date, instant)).toEqual(refused)
  expect(daysRefused(instant, date)).toEqual(refused.map(() => 'date_modified'))
})
