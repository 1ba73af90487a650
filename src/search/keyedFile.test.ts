import { expect, test } from 'vitest'
import { paths } from '../../contract/paths'
import { type KeyedFile, keyGroups } from '../../contract/searchKeyLists'
import { keyedFile } from './keyedFile'
import { searchFiles } from './searchFiles'

/** Lists as they are published where `aab` has a head and slips, `b` and `a1c` names, and nothing else is. */
const published: Record<string, unknown> = {
  ...Object.fromEntries(keyGroups.map((group) => [paths.searchKeys(group), ['', []]])),
  [paths.searchKeys('a-0')]: ['0005', ['2a1c']],
  [paths.searchKeys('b-0')]: ['2', []],
  [paths.searchHead('aab')]: { terms: ['aab', '00'] },
  [paths.searchSlips('aab')]: ['aabc'],
  [paths.searchNames('b')]: ['b', '0', ''],
  [paths.searchNames('a1c')]: ['a1c', '1', ''],
}

function reading(files: Record<string, unknown>) {
  const asked: string[] = []
  const read = async (path: string) => {
    asked.push(path)
    return { ok: true as const, value: files[path] }
  }
  return { asked, files: searchFiles(read) }
}

test.each<[KeyedFile, string, string | undefined]>([
  ['heads', 'aab', paths.searchHead('aab')],
  ['slips', 'aab', paths.searchSlips('aab')],
  ['names', 'aab', undefined],
  ['names', 'b', paths.searchNames('b')],
  ['heads', 'b', undefined],
  ['names', 'a1c', paths.searchNames('a1c')],
  ['slips', 'a1c', undefined],
  ['heads', 'zzz', undefined],
  ['names', '心', undefined],
  ['heads', 'β', undefined],
])('%s of %s: what is asked for behind the list is %s', async (kind, key, path) => {
  const { asked, files } = reading(published)
  expect(await keyedFile(kind, key, files)).toEqual(path && published[path])
  expect(asked.slice(1)).toEqual(path ? [path] : [])
})

test('an endpoint without lists is asked for the file itself', async () => {
  const { asked, files } = reading({ [paths.searchNames('b')]: published[paths.searchNames('b')] })
  expect(await keyedFile('names', 'b', files)).toEqual(['b', '0', ''])
  expect(await keyedFile('names', 'c', files)).toBeUndefined()
  expect(asked).toHaveLength(4)
})
