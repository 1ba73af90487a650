import Taro from '@tarojs/taro'
import type { EndpointError, EndpointResult } from './endpointError'
import { endpointUrl } from './endpointUrl'

/** A shared card on a weak network: long enough for one slow round trip, short enough to offer a retry. */
export const timeout = 10_000

/**
 * GETs a path of the endpoint and answers its JSON, not yet looked at. Never throws: a failure is a value.
 * Messages of failed requests: developers.weixin.qq.com/miniprogram/dev/api/network/request/wx.request.html.
 */
export async function fetchJson(path: string): Promise<EndpointResult<unknown>> {
  try {
    const { statusCode, data } = await Taro.request<unknown>({
      url: endpointUrl(path),
      timeout,
      dataType: 'json',
      header: { accept: 'application/json' },
    })
    if (statusCode === 404 || statusCode === 410) return { ok: false, error: 'notFound' }
    if (statusCode !== 200) return { ok: false, error: 'server' }
    // A captive portal answers 200 with a page: WeChat hands over as text what is not JSON.
    if (typeof data !== 'object' || data === null) return { ok: false, error: 'invalid' }
    return { ok: true, value: data }
  } catch (reason) {
    return { ok: false, error: errorOf(reason) }
  }
}

export function errorOf(reason: unknown): EndpointError {
  const message = reason instanceof Error ? reason.message : String((reason as { errMsg?: string })?.errMsg ?? reason)
  return /time.?out/i.test(message) ? 'timeout' : 'offline'
}
