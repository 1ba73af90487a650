import type { GenericSchema, InferOutput } from 'valibot'
import { paths } from '../../contract/paths'
import {
  searchHeadSchema,
  searchKeysSchema,
  searchNamesSchema,
  searchSlipsSchema,
} from '../../contract/searchDocuments'
import { fileBits, type KeyedFile, keyPlace } from '../../contract/searchKeyLists'
import type { SearchFiles } from './searchFiles'

const contracts = {
  heads: { path: paths.searchHead, schema: searchHeadSchema },
  names: { path: paths.searchNames, schema: searchNamesSchema },
  slips: { path: paths.searchSlips, schema: searchSlipsSchema },
} as const satisfies Record<KeyedFile, { path: (key: string) => string; schema: GenericSchema }>

/**
 * The file of a key; undefined where nothing begins with it. The list of keys is read first: a file that does not exist is
 * never asked for.
 */
export async function keyedFile<Kind extends KeyedFile>(
  kind: Kind,
  key: string,
  files: SearchFiles,
): Promise<InferOutput<(typeof contracts)[Kind]['schema']> | undefined> {
  const { group, place } = keyPlace(key)
  const list = await files.get(paths.searchKeys(group), searchKeysSchema)
  // An endpoint that was published before there were lists: the file itself is asked for.
  if (list) {
    const [grid, others] = list
    const known = place === undefined ? others.find((other) => other.slice(1) === key) : grid.charAt(place)
    if ((Number(known?.charAt(0) ?? 0) & fileBits[kind]) === 0) return undefined
  }
  const { path, schema } = contracts[kind]
  return files.get(path(key), schema)
}
