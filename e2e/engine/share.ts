import type { OpenPage } from './openPage'
import { parseLocation } from './pageStack'
import type { Phone } from './phone'

/** How long WeChat waits for the promise of a share handler, in ms (miniprogram/dev/reference/api/Page.html). */
const patience = 3000

export type ShareKind = 'message' | 'timeline' | 'favorites'

/** What is shared: a chat gets a path, Moments and favourites get a query. */
export interface SharePayload {
  title: string
  path?: string
  query?: string
  imageUrl?: string
  /** The answer came with a promise, for which WeChat lets the reader wait; absent where it was complete at once. */
  isPromised?: true
}

const handlers: Record<ShareKind, string> = {
  message: 'onShareAppMessage',
  timeline: 'onShareTimeline',
  favorites: 'onAddToFavorites',
}

/**
 * What WeChat would share of a page. Throws where WeChat's menu does not offer it (no handler, hidden menu), and on an
 * answer it refuses: a path that does not begin with `/` or leads to no page, a path for Moments, a picture that is not there.
 */
export async function sharePage(
  phone: Phone,
  page: OpenPage,
  kind: ShareKind,
  event: Record<string, unknown>,
): Promise<SharePayload> {
  const name = handlers[kind]
  const handler = page.method(name)
  if (!handler) throw new Error(`${page.route} has no ${name}: WeChat does not offer this share`)
  if (kind === 'timeline' && !page.method(handlers.message)) {
    throw new Error(`${page.route} has onShareTimeline without onShareAppMessage: WeChat does not offer Moments`)
  }
  if (page.isShareHidden) throw new Error(`${page.route} has hidden its share menu`)
  const answer = toRecord(handler(phone.sandbox.give(event)))
  const promised = isThenable(answer.promise) ? await withPatience(answer.promise) : undefined
  const payload = { ...answer, ...toRecord(promised) }
  const late = answer.promise === undefined ? {} : { isPromised: true as const }
  const imageUrl = payload.imageUrl === undefined || payload.imageUrl === '' ? undefined : String(payload.imageUrl)
  if (imageUrl !== undefined) checkImage(phone, imageUrl)
  const title = String(payload.title ?? '')
  return kind === 'message'
    ? { title, path: checkedPath(phone, page, payload.path), imageUrl, ...late }
    : { title, query: checkedQuery(page, kind, payload), imageUrl, ...late }
}

function checkedPath(phone: Phone, page: OpenPage, path: unknown): string {
  if (path === undefined) return pathOf(page)
  const text = String(path)
  if (!text.startsWith('/')) throw new Error(`The share path must begin with "/": ${text}`)
  const { route } = parseLocation(text, undefined)
  if (!phone.dist.pages().includes(route)) throw new Error(`The share path leads to no page: ${text}`)
  return text
}

function checkedQuery(page: OpenPage, kind: ShareKind, payload: Record<string, unknown>): string {
  if (payload.path !== undefined)
    throw new Error(`A share to ${kind} takes a query, not a path: ${String(payload.path)}`)
  const query = payload.query === undefined ? queryOf(page) : String(payload.query)
  if (query.startsWith('?')) throw new Error(`A query is written without "?": ${query}`)
  return query
}

function checkImage(phone: Phone, url: string): void {
  if (/^(https?:|wxfile:|data:)/.test(url)) return
  if (!phone.dist.has(url.replace(/^\//, ''))) throw new Error(`The share picture is not in the package: ${url}`)
}

function pathOf(page: OpenPage): string {
  const query = queryOf(page)
  return query ? `/${page.route}?${query}` : `/${page.route}`
}

function queryOf(page: OpenPage): string {
  return Object.entries(page.options)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'then') === 'function'
}

/** The promise's value, or undefined where it is too slow. */
async function withPatience(promise: PromiseLike<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined
  const tooSlow = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience)
  })
  try {
    return await Promise.race([promise, tooSlow])
  } finally {
    clearTimeout(timer)
  }
}
