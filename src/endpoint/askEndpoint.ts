import Taro from '@tarojs/taro'
import type { EndpointError, EndpointResult } from './endpointError'
import { endpointUrl } from './endpointUrl'

/** A shared card on a weak network: long enough for one slow round trip of ten seconds, short enough to offer a retry. */
const timeout = 12_000

/** What an endpoint that asks for patience gets where it does not say how much, at least and at most: milliseconds. */
const defaultWait = 30_000
const shortestWait = 1_000
const longestWait = 300_000

/** Until when the endpoint asked to be left alone, in milliseconds since 1970. */
let busyUntil = 0

type Question = { dataType: 'json' | 'text'; header: Record<string, string> }

/** `at`: when the endpoint answered, by its own clock, for that of a phone may be wrong; `isPart` of what was asked for. */
export type Answer = { data: unknown; isPart: boolean; at: number }

/**
 * GETs a path of the endpoint. Never throws: a failure is a value. An endpoint that asked for patience is not asked before
 * its time. Messages of failed requests: developers.weixin.qq.com/miniprogram/dev/api/network/request/wx.request.html.
 */
export async function askEndpoint(path: string, question: Question): Promise<EndpointResult<Answer>> {
  const wait = busyUntil - Date.now()
  // A clock that was set back in the meantime must not make anybody wait for a year.
  if (wait > 0 && wait <= longestWait) return { ok: false, error: 'busy', wait }
  try {
    const { statusCode, data, header } = await inTime(() =>
      Taro.request<unknown>({ url: endpointUrl(path), timeout, ...question }),
    )
    const headerOf = readerOf(header)
    if (statusCode === 404 || statusCode === 410) return { ok: false, error: 'notFound' }
    const at = Date.parse(headerOf('date') ?? '') || Date.now()
    const patience = headerOf('retry-after')
    if (statusCode === 429 || (statusCode === 503 && patience)) return busyFor(waitOf(patience, at))
    if (statusCode !== 200 && statusCode !== 206) return { ok: false, error: 'server' }
    // A captive portal answers for everybody, with a page.
    if (/html/.test(headerOf('content-type') ?? '')) return { ok: false, error: 'portal' }
    return { ok: true, value: { data, isPart: statusCode === 206, at } }
  } catch (reason) {
    return { ok: false, error: errorOf(reason) }
  }
}

/**
 * Milliseconds for which an endpoint asks, in seconds or as the time at which they end, which is by its own clock, as `at`
 * is (rfc-editor.org/rfc/rfc9110#field.retry-after).
 */
function waitOf(retryAfter = '', at: number): number {
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000
  const end = / GMT$/.test(retryAfter) ? Date.parse(retryAfter) : Number.NaN
  return Number.isNaN(end) ? defaultWait : end - at
}

function busyFor(asked: number): EndpointResult<never> {
  const wait = Math.min(Math.max(asked, shortestWait), longestWait)
  busyUntil = Date.now() + wait
  return { ok: false, error: 'busy', wait }
}

/** The web waits without end for an answer that began and does not come on. */
function inTime<Value>(ask: () => Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timeout')), timeout)
    ask()
      .then(resolve, reject)
      .then(() => clearTimeout(timer))
  })
}

/** Reads headers by their names in lower case: a phone hands them over as they came. */
function readerOf(header: Record<string, string> = {}): (name: string) => string | undefined {
  const names = Object.keys(header)
  return (wanted) => header[names.find((name) => name.toLowerCase() === wanted) ?? '']
}

/** Chromium's network stack, which WeChat uses, says "ERR_TIMED_OUT" or "ERR_CONNECTION_TIMED_OUT"; others say "timeout". */
function errorOf(reason: unknown): EndpointError {
  const message = reason instanceof Error ? reason.message : String((reason as { errMsg?: string })?.errMsg ?? reason)
  return /time.{0,2}out/i.test(message) ? 'timeout' : 'offline'
}
