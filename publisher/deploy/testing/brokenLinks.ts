import { linksOf } from './linksOf'
import { type Change, contentsAfter } from './storeStandIn'

/**
 * Every moment at which a document in the bucket led to what was not there, told as `document → link`. A document is asked when its
 * request comes: what is still on its way then may come after it.
 */
export function brokenLinks(
  changes: readonly Change[],
  { isAsked = (_from: string, _to: string): boolean => true, since = 0 } = {},
): string[] {
  const broken: string[] = []
  for (const { method, path, body, after } of changes.slice(since)) {
    if (!path.startsWith('/v1/')) continue
    const before = contentsAfter(changes.slice(0, after))
    if (method === 'PUT') {
      const missing = isText(path) ? linksOf(path, body.toString()).filter((link) => !before.has(link)) : []
      broken.push(...missing.filter((link) => isAsked(path, link)).map((link) => `${path} → ${link}`))
    } else {
      const leadHere = [...before].filter(
        ([from, text]) => isText(from) && linksOf(from, text.toString()).includes(path),
      )
      broken.push(...leadHere.filter(([from]) => isAsked(from, path)).map(([from]) => `${from} → ${path}`))
    }
  }
  return broken
}

const isText = (path: string): boolean => !/^\/v1\/(images|audio)\//.test(path)
