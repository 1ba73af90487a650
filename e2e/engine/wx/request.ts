import type { Phone } from '../phone'
import { type Apis, type Options, Refusal, withCallbacks } from './api'

const defaultTimeout = 60_000

/** `wx.request` over real HTTP (miniprogram/dev/api/network/request/wx.request.html). */
export function requestApis(phone: Phone): Apis {
  return { request: (options: Options = {}) => startRequest(phone, options) }
}

/** Gives the request task at once; the answer comes through the callbacks, or the returned promise where there are none. */
function startRequest(phone: Phone, options: Options): unknown {
  const controller = new AbortController()
  const headerListeners = new Set<(value: unknown) => void>()
  const send = withCallbacks(phone, 'request', async (given) => {
    const answer = await performRequest(phone, given, controller)
    for (const listener of headerListeners)
      phone.sandbox.guard(() => listener(phone.sandbox.give({ header: answer.header })))
    return answer
  })
  const promise = send(options)
  const task = {
    abort: () => controller.abort(new Refusal('abort')),
    onHeadersReceived: (listener: (value: unknown) => void) => headerListeners.add(listener),
    offHeadersReceived: (listener: (value: unknown) => void) => headerListeners.delete(listener),
    onChunkReceived: () => undefined,
    offChunkReceived: () => undefined,
  }
  return typeof promise === 'object' && promise !== null ? Object.assign(promise, task) : task
}

async function performRequest(phone: Phone, options: Options, controller: AbortController): Promise<Options> {
  const url = String(options.url ?? '')
  const method = String(options.method ?? 'GET').toUpperCase()
  if (!/^https?:\/\/[^/]/.test(url)) throw new Refusal(`invalid url "${url}"`)
  const begin = performance.now()
  const note = (status: number | undefined) => {
    const answeredAt = performance.now()
    phone.log.requests.push({ url, method, status, ms: Math.round(answeredAt - begin), askedAt: begin, answeredAt })
  }
  if (phone.network !== 'online') {
    note(undefined)
    throw networkFailure(phone.network)
  }
  const timeout = Number(options.timeout ?? networkTimeout(phone))
  const timer = phone.clock.after(timeout, () => controller.abort(new Refusal('timeout', { errno: 5 })))
  const signal = AbortSignal.any([controller.signal, phone.ending.signal])
  try {
    const response = await fetch(addressed(phone, url, method, options.data), {
      method,
      headers: headersOf(options),
      body: bodyOf(method, options),
      signal,
    })
    const data = await readBody(response, options)
    note(response.status)
    return {
      data,
      statusCode: response.status,
      header: Object.fromEntries(response.headers),
      cookies: response.headers.getSetCookie(),
    }
  } catch (error) {
    note(undefined)
    if (signal.aborted) throw signal.reason
    throw networkFailure(causeOf(error))
  } finally {
    phone.clock.cancel(timer)
  }
}

function networkTimeout(phone: Phone): number {
  const { networkTimeout: configured } = phone.dist.app as { networkTimeout?: { request?: number } }
  return configured?.request ?? defaultTimeout
}

/** The address to ask: at the test's endpoint instead of the built-in one, with the data of a GET as its query. */
export function addressed(phone: Phone, url: string, method: string, data: unknown): URL {
  const address = new URL(url)
  if (phone.endpointOrigin) {
    const endpoint = new URL(phone.endpointOrigin)
    address.protocol = endpoint.protocol
    address.host = endpoint.host
  }
  if (method === 'GET' && typeof data === 'object' && data !== null) {
    for (const [name, value] of Object.entries(data)) address.searchParams.set(name, String(value))
  }
  return address
}

function headersOf(options: Options): Record<string, string> {
  return { 'content-type': 'application/json', ...(options.header as Record<string, string> | undefined) }
}

function bodyOf(method: string, { data }: Options): string | undefined {
  if (method === 'GET' || data === undefined) return undefined
  return typeof data === 'string' ? data : JSON.stringify(data)
}

async function readBody(response: Response, options: Options): Promise<unknown> {
  if (options.responseType === 'arraybuffer') return response.arrayBuffer()
  const text = await response.text()
  if ((options.dataType ?? 'json') !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/**
 * What Cronet, the network stack of WeChat, calls each failure
 * (chromium.googlesource.com/chromium/src/+/main/net/base/net_error_list.h); in `errMsg` as WeChat writes it
 * (miniprogram/dev/framework/ability/HTTPDNS.html).
 */
const failures: Record<string, [code: number, name: string]> = {
  offline: [-106, 'ERR_INTERNET_DISCONNECTED'],
  unresolved: [-105, 'ERR_NAME_NOT_RESOLVED'],
  ECONNREFUSED: [-102, 'ERR_CONNECTION_REFUSED'],
  ECONNRESET: [-101, 'ERR_CONNECTION_RESET'],
  /** The connection ended before all of the answer had come. */
  UND_ERR_SOCKET: [-354, 'ERR_CONTENT_LENGTH_MISMATCH'],
}

function networkFailure(cause: string): Refusal {
  const [code, name] = failures[cause] ?? [-2, `ERR_FAILED ${cause}`]
  return new Refusal(`errcode:${code} cronet_error_code:${code} error_msg:net::${name}`, { errno: 600001 })
}

function causeOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string; message?: string } }
  return cause?.code ?? cause?.message ?? String(error)
}
