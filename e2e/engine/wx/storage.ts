import type { Phone } from '../phone'
import { type Apis, type Options, Refusal, synchronous, withCallbacks } from './api'

/** Limits of miniprogram/dev/api/storage/wx.setStorage.html, in bytes. */
const largestValue = 1024 * 1024
const largestTotal = 10 * 1024 * 1024

/** Nothing is refused within the limits; nothing more can be stored; nothing can be read either. */
export type StorageTrouble = 'none' | 'full' | 'failing'

/** A phone's storage for one mini-program: JSON texts by key, kept within WeChat's limits. */
export class PhoneStorage {
  private readonly texts = new Map<string, string>()
  trouble: StorageTrouble = 'none'

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
    if (this.trouble === 'full') throw new Refusal('the maximum size of the file storage limit is exceeded')
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
  const information = (of: PhoneStorage) => ({
    keys: of.keys(),
    currentSize: Math.ceil(of.bytes() / 1024),
    limitSize: largestTotal / 1024,
  })
  /** What every call goes through: a storage that fails answers none. */
  const working = () => {
    if (storage.trouble === 'failing') throw new Refusal('internal error')
    return storage
  }
  return {
    setStorageSync: synchronous(phone, 'setStorageSync', (key: string, value: unknown) => working().set(key, value)),
    getStorageSync: synchronous(phone, 'getStorageSync', (key: string) => working().get(key) ?? ''),
    removeStorageSync: synchronous(phone, 'removeStorageSync', (key: string) => working().remove(key)),
    clearStorageSync: synchronous(phone, 'clearStorageSync', () => working().clear()),
    getStorageInfoSync: synchronous(phone, 'getStorageInfoSync', () => information(working())),
    setStorage: withCallbacks(phone, 'setStorage', ({ key, data }) => {
      working().set(String(key ?? ''), data)
      return undefined
    }),
    getStorage: withCallbacks(phone, 'getStorage', ({ key }: Options) => {
      const data = working().get(String(key))
      if (data === undefined) throw new Refusal('data not found')
      return { data }
    }),
    removeStorage: withCallbacks(phone, 'removeStorage', ({ key }) => {
      working().remove(String(key))
      return undefined
    }),
    clearStorage: withCallbacks(phone, 'clearStorage', () => {
      working().clear()
      return undefined
    }),
    getStorageInfo: withCallbacks(phone, 'getStorageInfo', () => information(working())),
  }
}
