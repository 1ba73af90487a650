import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { paths } from '../../contract/paths'
import { temporaryFolder } from '../testing/contentFolder'
import { recoverDirectory, replaceDirectory } from './replaceDirectory'

async function write(directory: string, content: string): Promise<void> {
  await mkdir(dirname(join(directory, paths.site)), { recursive: true })
  await writeFile(join(directory, paths.site), content)
}
const read = (directory: string) => readFile(join(directory, paths.site), 'utf8')

test('a folder is written where there was none, and then replaced as a whole', async () => {
  const parent = await temporaryFolder()
  const endpoint = join(parent, 'dist', 'endpoint')
  await replaceDirectory(endpoint, (next) => write(next, 'first'))
  await writeFile(join(endpoint, 'withdrawn.json'), '')
  await replaceDirectory(endpoint, (next) => write(next, 'second'))
  expect(await read(endpoint)).toBe('second')
  expect(await readdir(endpoint)).toEqual(['v1'])
  expect(await readdir(join(parent, 'dist'))).toEqual(['endpoint'])
})

test('when writing fails, all is as before', async () => {
  const parent = await temporaryFolder()
  const endpoint = join(parent, 'endpoint')
  await write(endpoint, 'first')
  const failing = replaceDirectory(endpoint, async (next) => {
    await write(next, 'half')
    throw new Error('disk full')
  })
  await expect(failing).rejects.toThrow('disk full')
  expect(await read(endpoint)).toBe('first')
  expect(await readdir(parent)).toEqual(['endpoint'])
})

test.each([
  { input: { endpoint: 'old', next: 'half' }, output: 'old', when: 'while writing' },
  { input: { previous: 'old', next: 'new' }, output: 'old', when: 'between the renames' },
  { input: { endpoint: 'new', previous: 'old' }, output: 'new', when: 'before the former one was removed' },
])('a run that died $when is recovered from', async ({ input, output }) => {
  const parent = await temporaryFolder()
  const endpoint = join(parent, 'endpoint')
  if (input.endpoint) await write(endpoint, input.endpoint)
  if (input.next) await write(`${endpoint}.next`, input.next)
  if (input.previous) await write(`${endpoint}.previous`, input.previous)
  await recoverDirectory(endpoint)
  expect(await read(endpoint)).toBe(output)
  expect(await readdir(parent)).toEqual(['endpoint'])
})

test('a folder that holds somebody’s files is refused', async () => {
  const parent = await temporaryFolder()
  await writeFile(join(parent, 'thesis.md'), '')
  await expect(recoverDirectory(parent)).rejects.toThrow('holds other files than an endpoint')
  expect(await readdir(parent)).toEqual(['thesis.md'])
})
