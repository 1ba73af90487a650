import { articleAddress, frontMatterAddress } from '../../channel/articleAddress'

/** What of a long address names an article; the rest says who opened it and how. */
const naming = new Set(['__biz', 'mid', 'idx', 'sn', 'appmsgid', 'itemidx', 'sign'])

/**
 * The address of an article of the official account as it goes into front matter: `https`, and of a long one only the
 * parameters that name the article. Undefined where it is no article's address.
 */
export function lastingAddress(written: string): string | undefined {
  if (!articleAddress(written)) return undefined
  const url = new URL(frontMatterAddress(written))
  const parameters = [...url.searchParams].filter(([name]) => naming.has(name))
  const query = url.pathname.startsWith('/s/') ? [] : parameters.map(([name, value]) => `${name}=${value}`)
  return `https://mp.weixin.qq.com${url.pathname}${query.length > 0 ? `?${query.join('&')}` : ''}`
}
