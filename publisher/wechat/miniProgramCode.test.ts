import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { clientOf, miniProgram, officialAccount, startWechatServer } from '../testing/wechatAccounts'
import { type CodeRequest, codePath, fetchCode, quotaOf } from './miniProgramCode'

const request: CodeRequest = { scene: 'a-map', page: 'pages/interview/interview', version: 'release', width: 430 }

const start = async (account = {}) => {
  const server = await startWechatServer({ ...miniProgram, pages: [...miniProgram.pages], ...account })
  return { server, ...(await clientOf(server, miniProgram)) }
}

test('a code is a picture of the wanted width', async () => {
  const { server, client } = await start()
  const { bytes, ending } = await fetchCode(client, request)
  expect(ending).toBe('.jpg')
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 430 })
  expect(server.received.at(-1)?.body).toEqual({
    scene: 'a-map',
    page: 'pages/interview/interview',
    width: 430,
    env_version: 'release',
    check_path: true,
  })
})

test('only a code of the published mini-program needs a published page', async () => {
  const { client } = await start({ pages: [] })
  await expect(fetchCode(client, request)).rejects.toThrow('Publish the mini-program first')
  expect((await fetchCode(client, { ...request, version: 'trial' })).bytes.length).toBeGreaterThan(100)
})

test.each([
  { wrong: { scene: 'x'.repeat(33) }, told: 'a scene has at most 32 characters' },
  { wrong: { scene: '地图' }, told: 'a scene is made of letters, digits and' },
  { wrong: { scene: 'a%20b' }, told: 'a scene is made of letters, digits and' },
  { wrong: { page: '/pages/interview/interview' }, told: 'a page has no slash before it and no query after it' },
  { wrong: { page: 'pages/interview/interview?slug=a' }, told: 'a page has no slash before it and no query after it' },
  { wrong: { width: 279 }, told: 'a code is at least 280 pixels wide' },
  { wrong: { width: 1281 }, told: 'a code is at most 1280 pixels wide' },
])('$told: found before WeChat is asked', async ({ wrong, told }) => {
  const { server, client } = await start()
  await expect(fetchCode(client, { ...request, ...wrong })).rejects.toThrow(told)
  expect(server.paths()).toEqual([])
})

test.each([
  { body: { scene: 'x'.repeat(33), page: request.page }, code: 40169 },
  { body: { scene: '地图', page: request.page }, code: 40129 },
  { body: { scene: 'a', page: `/${request.page}` }, code: 41030 },
  { body: { scene: 'a', page: request.page, width: 100 }, code: 40097 },
])('and WeChat itself would refuse with $code', async ({ body, code }) => {
  const { client } = await start()
  await expect(client.picture(codePath, body)).rejects.toMatchObject({ code })
})

test('the account’s quota is read, and a used-up one is explained', async () => {
  const { client } = await start({ codesLeft: 1 })
  expect(await quotaOf(client, codePath)).toEqual({ remaining: 1, daily: 10_000 })
  await fetchCode(client, request)
  expect(await quotaOf(client, codePath)).toEqual({ remaining: 0, daily: 10_000 })
  await expect(fetchCode(client, request)).rejects.toThrow(
    'used up its calls for today. Run the command again tomorrow',
  )
})

test('the official account’s credentials make no codes, and the message says whose do', async () => {
  const server = await startWechatServer({ ...officialAccount })
  const { client } = await clientOf(server, officialAccount)
  await expect(fetchCode(client, request)).rejects.toThrow('Codes need the credentials of the mini-program')
})

test('the codes’ scene carries the longest id that an interview may have', async () => {
  const identifiers = await readFile(new URL('../../contract/identifiers.ts', import.meta.url), 'utf8')
  const longest = Number(
    /maxLength\((\d+), 'at most \d+ characters, so that it fits a mini-program code'\)/.exec(identifiers)?.[1],
  )
  const { client } = await start()
  expect((await fetchCode(client, { ...request, scene: 'x'.repeat(longest) })).bytes.length).toBeGreaterThan(100)
})
