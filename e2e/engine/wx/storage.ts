import type { Phone } from '../phone'
import { type Apis, type Options, Refusal, synchronous, withCallbacks } from './api'

/** Limits of miniprogram/dev/api/storage/wx.setStorage.html, in bytes. */
const largestValue = 1024 * 1024
const largestTotal = 10 * 1024 * 1024

/** A phone's storage for one mini-program: JSON texts by key, kept within WeChat's limits. */
export class PhoneStorage {
  private readonly texts = new Map<string, string>()

  constructor(initial: Record<string, unknown> = {}) {
    for (const [key, value] of Object.entries(initial)) this.set(key, value)
  }

  get(key: string): unknown {
    const text = this.texts.get(key)
    return text === undefined ? undefined : JSON.parse(text)
  }

  /** Throws a `Refusal` where the value or the whole grows over the limit, and keeps what was there. */
  set(key: string, value: unknown): void {
    if (typeof key !== 'string' || key === '') throw new Refusal('parameter error: key should be a non-empty String')
    const text = JSON.stringify(value ?? null)
    const bytes = Buffer.byteLength(text)
    if (bytes > largestValue) throw new Refusal('entry size limit reached')
    const others = this.bytes() - Buffer.byteLength(this.texts.get(key) ?? '')
    if (others + bytes > largestTotal) throw new Refusal('the maximum size of the file storage limit is exceeded')
    this.texts.set(key, text)
  }

  remove(key: string): void {
    this.texts.delete(key)
  }

  clear(): void {
    this.texts.clear()
  }

  keys(): string[] {
    return [...this.texts.keys()]
  }

  bytes(): number {
    return [...this.texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  }

  /** Everything stored, by key. */
  contents(): Record<string, unknown> {
    return Object.fromEntries(this.keys().map((key) => [key, this.get(key)]))
  }
}

export function storageApis(phone: Phone): Apis {
  const { storage } = phone
  const information = () => ({
    keys: storage.keys(),
    currentSize: Math.ceil(storage.bytes() / 1024),
    limitSize: largestTotal / 1024,
  })
  return {
    setStorageSync: synchronous(phone, 'setStorageSync', (key: string, value: unknown) => storage.set(key, value)),
    getStorageSync: synchronous(phone, 'getStorageSync', (key: string) => storage.get(key) ?? ''),
    removeStorageSync: synchronous(phone, 'removeStorageSync', (key: string) => storage.remove(key)),
    clearStorageSync: synchronous(phone, 'clearStorageSync', () => storage.clear()),
    getStorageInfoSync: synchronous(phone, 'getStorageInfoSync', information),
    setStorage: withCallbacks(phone, 'setStorage', ({ key, data }) => {
      storage.set(String(key ?? ''), data)
      return undefined
    }),
    getStorage: withCallbacks(phone, 'getStorage', ({ key }: Options) => {
      const data = storage.get(String(key))
      if (data === undefined) throw new Refusal('data not found')
      return { data }
    }),
    removeStorage: withCallbacks(phone, 'removeStorage', ({ key }) => {
      storage.remove(String(key))
      return undefined
    }),
    clearStorage: withCallbacks(phone, 'clearStorage', () => {
      storage.clear()
      return undefined
    }),
    getStorageInfo: withCallbacks(phone, 'getStorageInfo', information),
  }
}
