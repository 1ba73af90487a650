import Taro from '@tarojs/taro'
import * as v from 'valibot'

/**
 * The shape of every stored list. A later version of the program raises the number where it changes an entry's meaning,
 * and migrates what it reads with a lower one; entries are otherwise read as far as they are understood, whatever wrote
 * them.
 */
const version = 1

const storedSchema = v.object({ entries: v.array(v.unknown()) })

/** A list under one key of the phone's storage. `read` answers the same array until something is written. */
export type StoredList<Entry> = {
  read: () => readonly Entry[]
  /** A new array of all entries but that of one id. */
  without: (id: string) => Entry[]
  /** Stores a new list. False where the phone refused: then the list is as it was. */
  write: (entries: readonly Entry[]) => boolean
  /** Calls `listener` after every change, until the returned function is called. */
  subscribe: (listener: () => void) => () => void
}

/**
 * Opens the list, which holds one entry an id. Whatever is damaged or foreign under its key is left out, entry by entry;
 * the next write repairs it.
 */
export function storedList<Schema extends v.GenericSchema>(
  key: string,
  entrySchema: Schema,
  idOf: (entry: v.InferOutput<Schema>) => string,
): StoredList<v.InferOutput<Schema>> {
  type Entry = v.InferOutput<Schema>
  let current: readonly Entry[] | undefined
  const listeners = new Set<() => void>()
  const read = () => {
    current ??= readEntries(key, entrySchema, idOf)
    return current
  }
  return {
    read,
    without: (id) => read().filter((entry) => idOf(entry) !== id),
    write(entries) {
      try {
        Taro.setStorageSync(key, { version, entries })
      } catch (reason) {
        console.info('not stored', key, reason)
        return false
      }
      current = entries
      for (const listener of listeners) listener()
      return true
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function readEntries<Schema extends v.GenericSchema>(
  key: string,
  entrySchema: Schema,
  idOf: (entry: v.InferOutput<Schema>) => string,
): v.InferOutput<Schema>[] {
  const stored = v.safeParse(storedSchema, Taro.getStorageSync(key))
  if (!stored.success) return []
  const seen = new Set<string>()
  return stored.output.entries.flatMap((entry) => {
    const parsed = v.safeParse(entrySchema, entry)
    if (!parsed.success || seen.has(idOf(parsed.output))) return []
    seen.add(idOf(parsed.output))
    return [parsed.output]
  })
}
