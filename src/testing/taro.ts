import { useEffect } from 'react'

/**
 * Stands in for `@tarojs/taro` in unit tests: storage in memory, requests answered by the test. The built mini-program
 * runs against the real one in `e2e/`.
 */
type Answer = { statusCode: number; data: unknown; header?: Record<string, string> } | { errMsg: string }
type NetworkListener = (status: { isConnected: boolean }) => void

type RequestOptions = { url: string; header?: Record<string, string>; method?: string; data?: unknown }

export const phone = {
  storage: new Map<string, unknown>(),
  requests: [] as string[],
  /** The header of each. */
  headers: [] as Record<string, string>[],
  /** What was sent with requests that are no questions. */
  sent: [] as { url: string; data: unknown }[],
  /** Who wants to know when the network comes or goes. */
  networkListeners: new Set<NetworkListener>(),
  /** What the network answers, by full address. */
  answers: new Map<string, Answer | Promise<Answer>>(),
  /** The same where each request gets another one. */
  inTurn: new Map<string, Answer[]>(),
  /** What `setStorageSync` throws, as a full phone does. */
  storageFailure: undefined as Error | undefined,
  /** What `getStorageSync` throws, as a phone does that has trouble with its storage. */
  readFailure: undefined as Error | undefined,
  /** Whether the phone refuses this one write or removal. */
  refuses: (() => false) as (key: string) => boolean,
  info: { language: 'en', theme: 'light' } as { language: string; theme: string; fontSizeScaleFactor?: number },

  /** The phone loses its network, or has it again. */
  setConnected(isConnected: boolean) {
    for (const listener of [...phone.networkListeners]) listener({ isConnected })
  },

  reset() {
    phone.storage.clear()
    phone.requests.length = 0
    phone.headers.length = 0
    phone.sent.length = 0
    phone.networkListeners.clear()
    phone.answers.clear()
    phone.inTurn.clear()
    phone.storageFailure = undefined
    phone.readFailure = undefined
    phone.refuses = () => false
    phone.info = { language: 'en', theme: 'light' }
  },
}

function refuseIfAsked(key: string) {
  if (phone.storageFailure) throw phone.storageFailure
  if (phone.refuses(key)) throw new Error(`setStorage:fail ${key}`)
}

export function useDidShow(onShow: () => void) {
  useEffect(onShow, [onShow])
}

export default {
  async request({ url, header = {}, method, data }: RequestOptions) {
    phone.requests.push(url)
    phone.headers.push(header)
    if (method === 'POST') phone.sent.push({ url, data })
    const answer = phone.inTurn.get(url)?.shift() ?? (await phone.answers.get(url))
    if (!answer) throw { errMsg: 'request:fail no answer was prepared' }
    if ('errMsg' in answer) throw answer
    return answer
  },
  // WeChat answers an empty string for a key that is not there.
  getStorageSync(key: string) {
    if (phone.readFailure) throw phone.readFailure
    return phone.storage.get(key) ?? ''
  },
  setStorageSync(key: string, value: unknown) {
    refuseIfAsked(key)
    phone.storage.set(key, structuredClone(value))
  },
  removeStorageSync(key: string) {
    refuseIfAsked(key)
    phone.storage.delete(key)
  },
  getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
  onNetworkStatusChange: (listener: NetworkListener) => phone.networkListeners.add(listener),
  offNetworkStatusChange: (listener: NetworkListener) => phone.networkListeners.delete(listener),
  getAppBaseInfo: () => phone.info,
  getCurrentInstance: () => ({ page: null }),
  getWindowInfo: () => ({ windowWidth: 390, pixelRatio: 2 }),
  nextTick: (callback: () => void) => setTimeout(callback),
  onWindowResize: () => undefined,
  offWindowResize: () => undefined,
}
