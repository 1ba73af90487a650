import { paths } from '../../contract/paths'
import { searchKeysSchema } from '../../contract/searchDocuments'
import { fileBits, type KeyedFile, keyGroups, keyPlace } from '../../contract/searchKeyLists'
import { type EndpointDocument, endpointDocument } from '../documents/endpointDocument'

/** Documents of search, and the keys that have a file among them. */
export type KeyedDocuments = { documents: EndpointDocument[]; keys: Partial<Record<KeyedFile, readonly string[]>> }

/** The lists of all keys, so that a reader never asks for a file that does not exist. */
export function keyDocuments(keys: KeyedDocuments['keys']): EndpointDocument[] {
  const bits = new Map<string, number>()
  for (const kind of ['heads', 'names', 'slips'] as const) {
    for (const key of keys[kind] ?? []) bits.set(key, (bits.get(key) ?? 0) + fileBits[kind])
  }
  const groups = new Map(keyGroups.map((group): [string, Group] => [group, { grid: [], others: [] }]))
  for (const [key, own] of bits) {
    const { group, place } = keyPlace(key)
    const list = groups.get(group)
    if (!list) throw new Error(`no list has the key ${key}`)
    if (place === undefined) list.others.push(`${own}${key}`)
    else list.grid[place] = own
  }
  return [...groups].map(([group, { grid, others }]) =>
    endpointDocument([paths.searchKeys(group)], searchKeysSchema, [
      Array.from(grid, (own = 0) => own).join(''),
      others.sort(),
    ]),
  )
}

type Group = { grid: number[]; others: string[] }
