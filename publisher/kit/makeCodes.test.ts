import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/contentFolder'
import { clientOf, miniProgram, startWechatServer } from '../testing/wechatAccounts'
import { codePath } from '../wechat/miniProgramCode'
import { type CodeOptions, makeCodes } from './makeCodes'

const options: CodeOptions = { appId: miniProgram.appId, version: 'release', width: 280 }
const ids = (count: number) => Array.from({ length: count }, (_, index) => `i${count - index}`)

async function prepare(account = {}) {
  const server = await startWechatServer({ ...miniProgram, pages: [...miniProgram.pages], ...account })
  const { client } = await clientOf(server, miniProgram)
  const asked = () => server.received.filter(({ path }) => path === codePath).map(({ body }) => body.scene)
  return { server, client, folder: await temporaryFolder(), asked }
}

test('each interview gets a code of its own id, and keeps it', async () => {
  const { client, folder, asked } = await prepare()
  const { files, ...counts } = await makeCodes(folder, ['b', 'a'], options, client)
  expect(counts).toEqual({ made: 2, waiting: 0, notes: [] })
  expect([...files.keys()].sort()).toEqual(['a', 'b'])
  expect(asked().sort()).toEqual(['a', 'b'])
  expect(await sharp(join(folder, files.get('a') ?? '')).metadata()).toMatchObject({ width: 280 })
  const again = await makeCodes(folder, ['b', 'a'], options, client)
  expect(again).toEqual({ files, made: 0, waiting: 0, notes: [] })
  expect(asked()).toHaveLength(2)
})

test.each([
  { what: 'another width', change: { width: 430 } },
  { what: 'another version', change: { version: 'trial' } },
  { what: 'another mini-program', change: { appId: 'wx9' } },
] as const)('$what is another code', async ({ change }) => {
  const { client, folder, asked } = await prepare()
  const first = await makeCodes(folder, ['a'], options, client)
  const second = await makeCodes(folder, ['a'], { ...options, ...change }, client)
  expect(second.files.get('a')).not.toBe(first.files.get('a'))
  expect(asked()).toHaveLength(2)
  expect(await readdir(folder)).toHaveLength(2)
})

test('the run ends before the day’s quota does, newest first, and another day goes on from there', async () => {
  const { server, client, folder, asked } = await prepare({ codesLeft: 103 })
  const wanted = ids(5)
  const today = await makeCodes(folder, wanted, options, client)
  expect({ ...today, files: [...today.files.keys()].sort() }).toEqual({
    files: ['i3', 'i4', 'i5'],
    made: 3,
    waiting: 2,
    notes: [
      'Today WeChat answers 10000 calls for codes, of which 103 are left; 100 are kept for others. Run the command again tomorrow: it goes on from here.',
    ],
  })
  server.account(miniProgram.appId).codesLeft = 10_000
  const tomorrow = await makeCodes(folder, wanted, options, client)
  expect(tomorrow).toMatchObject({ made: 2, waiting: 0, notes: [] })
  expect(asked()).toHaveLength(5)
})

test('where WeChat does not tell the quota, its refusal ends the day and what is made is kept', async () => {
  const { server, client, folder } = await prepare({ codesLeft: 3 })
  server.fail('/cgi-bin/openapi/quota/get', { errcode: 48001, errmsg: 'api unauthorized' })
  const { made, waiting, notes } = await makeCodes(folder, ids(6), options, client)
  expect({ made, waiting }).toEqual({ made: 3, waiting: 3 })
  expect(notes).toEqual([
    'WeChat does not tell how many calls are left today (48001): codes are made until it refuses.',
    expect.stringContaining('used up its calls for today. Run the command again tomorrow; what is done is kept'),
    expect.stringContaining('run the command again in a minute'),
  ])
  expect(await readdir(folder)).toHaveLength(3)
})

test('a page that is not published is asked for a few times and not for every interview', async () => {
  const { client, folder, asked } = await prepare({ pages: [] })
  const { made, waiting, notes } = await makeCodes(folder, ids(50), options, client)
  expect({ made, waiting }).toEqual({ made: 0, waiting: 50 })
  expect(notes).toEqual([expect.stringContaining('Publish the mini-program first')])
  expect(asked().length).toBeLessThanOrEqual(4)
})

test('without a client nothing is asked, and what is there is found', async () => {
  const { client, folder } = await prepare()
  const { files } = await makeCodes(folder, ['a'], options, client)
  expect(await makeCodes(folder, ['a', 'b'], options, undefined)).toEqual({ files, made: 0, waiting: 1, notes: [] })
})

test('a wrong secret is not taken for an unknown quota', async () => {
  const { folder, server } = await prepare()
  const { client } = await clientOf(server, { ...miniProgram, secret: 'wrong' })
  await expect(makeCodes(folder, ['a'], options, client)).rejects.toMatchObject({ code: 40125 })
})

test('a file that is there is whole: it is never written in place', async () => {
  const { client, folder } = await prepare()
  const { files } = await makeCodes(folder, ['a'], options, client)
  const file = join(folder, files.get('a') ?? '')
  const { mtimeMs, size } = await stat(file)
  expect(size).toBe((await readFile(file)).length)
  await makeCodes(folder, ['a'], options, client)
  expect((await stat(file)).mtimeMs).toBe(mtimeMs)
})
