import { mkdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/contentFolder'
import { listChanged, stampsOf } from './endpointFolder'

async function stamped() {
  const directory = await temporaryFolder()
  for (const folder of ['v1/doctors', 'v1/interviews/pages']) await mkdir(join(directory, folder), { recursive: true })
  for (const file of ['v1/site.json', 'v1/doctors/a.json', 'v1/interviews/pages/1.json']) {
    await writeFile(join(directory, file), '')
  }
  const folders = ['', '/v1', '/v1/doctors', '/v1/interviews', '/v1/interviews/pages']
  return { directory, folders, stamps: await stampsOf(directory, folders) }
}

test('without stamps every folder is listed', async () => {
  const { directory, folders } = await stamped()
  const { unchanged, changed, files } = listChanged(directory, new Map())
  expect([[...unchanged], [...changed].sort(), [...files].sort()]).toEqual([
    [],
    folders,
    ['/v1/doctors/a.json', '/v1/interviews/pages/1.json', '/v1/site.json'],
  ])
})

test.each<[what: string, change: (directory: string) => Promise<unknown>, changed: string[], files: string[]]>([
  ['nothing', async () => {}, [], []],
  ['other bytes in a file', (directory) => writeFile(join(directory, 'v1/doctors/a.json'), 'b'), [], []],
  [
    'a name that comes',
    (directory) => writeFile(join(directory, 'v1/doctors/b.json'), ''),
    ['/v1/doctors'],
    ['/v1/doctors/a.json', '/v1/doctors/b.json'],
  ],
  ['a name that goes', (directory) => rm(join(directory, 'v1/doctors/a.json')), ['/v1/doctors'], []],
  [
    'a folder that goes',
    (directory) => rm(join(directory, 'v1/interviews'), { recursive: true }),
    ['/v1'],
    ['/v1/site.json'],
  ],
  [
    'a folder that comes, with a folder in it',
    async (directory) => {
      await mkdir(join(directory, 'v1/new/folder'), { recursive: true })
      await writeFile(join(directory, 'v1/new/folder/a'), '')
    },
    ['/v1', '/v1/new', '/v1/new/folder'],
    ['/v1/new/folder/a', '/v1/site.json'],
  ],
  [
    'times that were put back',
    async (directory) => {
      const { atime, mtime } = await stat(join(directory, 'v1/doctors'))
      await rm(join(directory, 'v1/doctors/a.json'))
      await utimes(join(directory, 'v1/doctors'), atime, mtime)
    },
    ['/v1/doctors'],
    [],
  ],
])('after %s only the folders that changed are listed', async (_, change, changed, files) => {
  const { directory, stamps } = await stamped()
  await change(directory)
  const names = listChanged(directory, stamps)
  expect([[...names.changed].sort(), [...names.files].sort()]).toEqual([changed, files])
})
