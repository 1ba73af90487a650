/** A rule of sitemap.json (miniprogram/dev/reference/configuration/sitemap.html). */
export type SitemapRule = {
  action?: 'allow' | 'disallow'
  page: string
  params?: string[]
  matching?: 'exact' | 'inclusive' | 'exclusive' | 'partial'
  priority?: number
}

/** When the parameters of an address fit those of a rule: the table "matching 取值说明". */
const matchings: Record<NonNullable<SitemapRule['matching']>, (own: string[], ruled: string[]) => boolean> = {
  exact: (own, ruled) => own.length === ruled.length && ruled.every((name) => own.includes(name)),
  inclusive: (own, ruled) => ruled.every((name) => own.includes(name)),
  exclusive: (own, ruled) => !ruled.some((name) => own.includes(name)),
  partial: (own, ruled) => ruled.some((name) => own.includes(name)),
}

/**
 * Whether WeChat's search may index an address. The rule with the highest priority comes first, else the upper one; a page
 * that no rule fits may be indexed. `*` alone stands for every page; elsewhere it is no wildcard.
 */
export function isIndexed(rules: readonly SitemapRule[], address: string): boolean {
  const [path = '', query = ''] = address.replace(/^\//, '').split('?')
  const own = [...new URLSearchParams(query).keys()]
  const rule = [...rules]
    .sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0))
    .find(
      ({ page, params = [], matching = 'inclusive' }) =>
        page === '*' || (page === path && matchings[matching](own, params)),
    )
  return rule?.action !== 'disallow'
}
