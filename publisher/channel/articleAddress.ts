/** How an address names an article: by the parameters of the message, or by a short word. One cannot be told from the other. */
export type ArticleAddress = { readonly form: 'long' | 'short'; readonly key: string }

/**
 * What an address of an official-account article names, so that two addresses of one article are equal: `http` or
 * `https`, with `chksm`, `scene`, `#rd` and the like or without. Undefined where it is no published article's address:
 * another site, the account itself, or the preview of a draft, which ends after a day (`tempkey`).
 *
 * Both forms are in use: WeChat's API gives the long one, “copy link” in WeChat the short one.
 */
export function articleAddress(text: string): ArticleAddress | undefined {
  const url = parsed(text)
  if (url?.hostname !== 'mp.weixin.qq.com') return undefined
  const short = /^\/s\/([\w-]+)$/.exec(url.pathname)?.[1]
  if (short) return { form: 'short', key: short }
  const { searchParams } = url
  const [mid, idx, sn] = parameterNames[url.pathname.replace(/\/$/, '')]?.map((name) => searchParams.get(name)) ?? []
  return mid && idx && sn ? { form: 'long', key: `${mid}/${idx}/${sn}` } : undefined
}

/** The second path is that of articles before 2014. */
const parameterNames: Readonly<Record<string, readonly [string, string, string]>> = {
  '/s': ['mid', 'idx', 'sn'],
  '/mp/appmsg/show': ['appmsgid', 'itemidx', 'sign'],
}

/** An address as front matter takes it: `https`, and without the marks of the HTML that it was copied from. */
export function frontMatterAddress(text: string): string {
  return text
    .trim()
    .replaceAll('&amp;', '&')
    .replace(/^http:/, 'https:')
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(frontMatterAddress(text))
  } catch {
    return undefined
  }
}
