import { expect, test } from 'vitest'
import { isIndexed, type SitemapRule } from './sitemap'

/** The examples of WeChat's documentation: what is allowed of path/to/page; every other page is. */
const rulesOf = (matching: SitemapRule['matching']): SitemapRule[] => [
  { action: 'allow', page: 'path/to/page', params: ['a', 'b'], matching },
  { action: 'disallow', page: 'path/to/page' },
]

test.each([
  { matching: 'exact' as const, allowed: ['a=1&b=2'], refused: ['', 'a=1', 'a=1&b=2&c=3'] },
  { matching: 'inclusive' as const, allowed: ['a=1&b=2', 'a=1&b=2&c=3'], refused: ['', 'a=1'] },
  { matching: 'exclusive' as const, allowed: ['', 'c=3'], refused: ['a=1', 'a=1&b=2'] },
  { matching: 'partial' as const, allowed: ['a=1', 'a=1&b=2'], refused: ['', 'c=3'] },
])('$matching allows $allowed and refuses $refused', ({ matching, allowed, refused }) => {
  const rules = rulesOf(matching)
  for (const query of allowed) expect(isIndexed(rules, `/path/to/page?${query}`)).toBe(true)
  for (const query of refused) expect(isIndexed(rules, `/path/to/page?${query}`)).toBe(false)
  expect(isIndexed(rules, '/path/to/other')).toBe(true)
})

test('the rule with the highest priority decides', () => {
  const [allow, disallow] = rulesOf('inclusive')
  if (!allow || !disallow) throw new Error('there are two rules')
  expect(isIndexed([allow, { ...disallow, priority: 1 }], '/path/to/page?a=1&b=2')).toBe(false)
  expect(isIndexed([{ action: 'disallow', page: '*' }], '/path/to/page')).toBe(false)
})
