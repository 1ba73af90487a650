import * as v from 'valibot'
import { phoneStorage } from './phoneStorage'

/**
 * The shape of every stored list. A later version of the program raises the number where it changes an entry's meaning,
 * and migrates what it reads with a lower one; entries are otherwise read as far as they are understood, whatever wrote
 * them. What a later version wrote stays as it was: an older one may run on the phone again.
 */
const version = 1

const storedSchema = v.object({ version: v.fallback(v.number(), version), entries: v.array(v.unknown()) })

/** A list under one key of the phone's storage. `read` answers the same array until something is written. */
export type StoredList<Entry> = {
  read: () => readonly Entry[]
  /** A new array of all entries but that of one id. */
  without: (id: string) => Entry[]
  /** Stores a new list. False where the phone refused, now or when the list was read: then the list is as it was. */
  write: (entries: readonly Entry[]) => boolean
  /** Removes every entry, those of a later version too; false where the phone refused. */
  clear: () => boolean
  /** Calls `listener` after every change, until the returned function is called. */
  subscribe: (listener: () => void) => () => void
}

/**
 * Opens the list, which holds one entry an id. Whatever is damaged or foreign under its key is left out, entry by entry;
 * the next write repairs it, unless a later version wrote the list: then what is not understood is kept behind the rest.
 */
export function storedList<Schema extends v.GenericSchema>(
  key: string,
  entrySchema: Schema,
  idOf: (entry: v.InferOutput<Schema>) => string,
): StoredList<v.InferOutput<Schema>> {
  type Entry = v.InferOutput<Schema>
  /** No entries; it stands for those, too, that the phone does not let be read. */
  const nothing: Stored<Entry> = { version, entries: [], asWritten: new Map(), foreign: [] }
  let current: Stored<Entry> | undefined
  const listeners = new Set<() => void>()
  const stored = () => {
    const found = current ? undefined : phoneStorage.read(key)
    if (found) current = storedIn(found.value, entrySchema, idOf)
    return current ?? nothing
  }
  const store = (next: Stored<Entry>) => {
    const { version, entries, asWritten, foreign } = next
    const kept = entries.map((entry) => asWritten.get(entry) ?? entry)
    if (!phoneStorage.write(key, { version, entries: [...kept, ...foreign] })) return false
    current = next
    for (const listener of listeners) listener()
    return true
  }
  return {
    read: () => stored().entries,
    without: (id) => stored().entries.filter((entry) => idOf(entry) !== id),
    // What could not be read must not be written over.
    write: (entries) => current !== undefined && store({ ...current, entries }),
    clear: () => stored() !== nothing && store({ ...nothing }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What stands under a key: the entries that are understood, each with what was written of it, and all else. */
type Stored<Entry> = {
  version: number
  entries: readonly Entry[]
  asWritten: ReadonlyMap<Entry, unknown>
  foreign: readonly unknown[]
}

function storedIn<Schema extends v.GenericSchema>(
  value: unknown,
  entrySchema: Schema,
  idOf: (entry: v.InferOutput<Schema>) => string,
): Stored<v.InferOutput<Schema>> {
  const stored = v.safeParse(storedSchema, value)
  const { version: writtenBy, entries: written } = stored.success ? stored.output : { version, entries: [] }
  const asWritten = new Map<v.InferOutput<Schema>, unknown>()
  const foreign: unknown[] = []
  const seen = new Set<string>()
  for (const entry of written) {
    const parsed = v.safeParse(entrySchema, entry)
    if (!parsed.success) foreign.push(entry)
    else if (!seen.has(idOf(parsed.output))) {
      seen.add(idOf(parsed.output))
      asWritten.set(parsed.output, entry)
    }
  }
  const isLater = writtenBy > version
  return {
    version: isLater ? writtenBy : version,
    entries: [...asWritten.keys()],
    asWritten,
    foreign: isLater ? foreign : [],
  }
}
