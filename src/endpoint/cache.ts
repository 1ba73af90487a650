import Taro from '@tarojs/taro'

/**
 * Copies of what was read, in the phone's storage, so that it opens without network. WeChat allows 1 MB a key and 10 MB
 * in all; the least recently used copies leave first.
 */
const prefix = 'cache:'
const indexKey = 'cache-index'
const maximumBytes = 6 * 1024 * 1024

/** Oldest use first. `bytes` counts UTF-16 code units times two, an upper bound of what the phone stores. */
type Entry = { path: string; bytes: number }

/** The copy of a path, not yet looked at; undefined where there is none or it is damaged. */
export function readCopy(path: string): unknown {
  const text = readText(prefix + path)
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    writeIndex([...readIndex().filter((entry) => entry.path !== path), { path, bytes: text.length * 2 }])
    return value
  } catch {
    // A damaged copy is no copy: the network's answer will replace it.
    removeCopy(path)
    return undefined
  }
}

/** Keeps a copy. A full or failing storage costs the copy, never the page. */
export function writeCopy(path: string, value: unknown): void {
  const text = JSON.stringify(value)
  const bytes = text.length * 2
  let entries = readIndex().filter((entry) => entry.path !== path)
  let total = entries.reduce((sum, entry) => sum + entry.bytes, bytes)
  while (total > maximumBytes) {
    const [oldest, ...rest] = entries
    if (!oldest) return
    Taro.removeStorageSync(prefix + oldest.path)
    entries = rest
    total -= oldest.bytes
  }
  try {
    Taro.setStorageSync(prefix + path, text)
    writeIndex([...entries, { path, bytes }])
  } catch (reason) {
    console.info('no room for a copy', path, reason)
    writeIndex(entries)
  }
}

function removeCopy(path: string): void {
  Taro.removeStorageSync(prefix + path)
  writeIndex(readIndex().filter((entry) => entry.path !== path))
}

function readText(key: string): string | undefined {
  const text: unknown = Taro.getStorageSync(key)
  return typeof text === 'string' && text !== '' ? text : undefined
}

function readIndex(): Entry[] {
  const index: unknown = Taro.getStorageSync(indexKey)
  return Array.isArray(index) ? index.filter(isEntry) : []
}

function isEntry(value: unknown): value is Entry {
  const entry = value as Partial<Entry> | null
  return typeof entry?.path === 'string' && typeof entry.bytes === 'number'
}

function writeIndex(entries: Entry[]): void {
  try {
    Taro.setStorageSync(indexKey, entries)
  } catch (reason) {
    console.info('the index of copies could not be written', reason)
  }
}
