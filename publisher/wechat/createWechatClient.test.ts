import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/contentFolder'
import { clientOf, message, officialAccount, startWechatServer } from '../testing/wechatAccounts'
import type { WechatClient } from './createWechatClient'
import { WechatProblem } from './wechatProblem'

const token = '/cgi-bin/stable_token'
const list = '/cgi-bin/freepublish/batchget'
const totalSchema = v.object({ total_count: v.number() })

const start = () => startWechatServer({ ...officialAccount, messages: [message('a', '2026-11-20')] })
const total = (client: WechatClient) => client.call(list, { offset: 0, count: 20 }, totalSchema)
const listed = { total_count: 1 }

/** The problem that a task ends with. */
async function problemOf(task: Promise<unknown>): Promise<WechatProblem> {
  const problem: unknown = await task.then(
    () => 'no problem',
    (error: unknown) => error,
  )
  if (!(problem instanceof WechatProblem)) throw new Error(`no WechatProblem, but ${String(problem)}`)
  return problem
}

test('a token is fetched once, used by calls at the same time and kept for the next run', async () => {
  const server = await start()
  const cacheDir = await temporaryFolder()
  const { client } = await clientOf(server, officialAccount, { cacheDir })
  expect(await Promise.all([total(client), total(client), total(client)])).toEqual([listed, listed, listed])
  const { client: nextRun } = await clientOf(server, officialAccount, { cacheDir })
  await total(nextRun)
  expect(server.paths().sort()).toEqual([list, list, list, list, token])
  expect(server.received.find(({ path }) => path === token)?.body).toEqual({
    grant_type: 'client_credential',
    appid: officialAccount.appId,
    secret: officialAccount.secret,
    force_refresh: false,
  })
})

test('the kept token is readable by its owner alone, and its file names no account', async () => {
  const server = await start()
  const cacheDir = join(await temporaryFolder(), 'cache')
  await total((await clientOf(server, officialAccount, { cacheDir })).client)
  const [name = '', ...others] = await readdir(cacheDir)
  expect(others).toEqual([])
  expect(name).toMatch(/^token-[0-9a-f]{32}\.json$/)
  expect((await stat(join(cacheDir, name))).mode & 0o777).toBe(0o600)
  expect((await stat(cacheDir)).mode & 0o777).toBe(0o700)
  expect(await readFile(join(cacheDir, name), 'utf8')).not.toContain(officialAccount.secret)
})

test('a kept token that somebody damaged is fetched again', async () => {
  const server = await start()
  const cacheDir = await temporaryFolder()
  await total((await clientOf(server, officialAccount, { cacheDir })).client)
  const [name = ''] = await readdir(cacheDir)
  await writeFile(join(cacheDir, name), '{"accessToken":')
  expect(await total((await clientOf(server, officialAccount, { cacheDir })).client)).toEqual(listed)
  expect(server.paths()).toEqual([token, list, token, list])
})

test('a token is not used in its last minute', async () => {
  const server = await start()
  let seconds = 0
  const { client } = await clientOf(server, officialAccount, { now: () => seconds * 1000 })
  await total(client)
  seconds = 7200 - 61
  await total(client)
  expect(server.paths()).toEqual([token, list, list])
  seconds = 7200 - 60
  await total(client)
  expect(server.paths()).toEqual([token, list, list, token, list])
})

test.each([40001, 42001, 40014] as const)(
  'a token that WeChat refuses with %i is renewed once, for all calls that it refused',
  async (errcode) => {
    const server = await start()
    const { client } = await clientOf(server, officialAccount)
    await total(client)
    server.endTokens(errcode)
    expect(await Promise.all([total(client), total(client), total(client)])).toEqual([listed, listed, listed])
    expect(server.paths().filter((path) => path === token)).toHaveLength(2)
    await total(client)
    expect(server.paths().filter((path) => path === token)).toHaveLength(2)
  },
)

test('where WeChat gives out the token that it refuses, another one is forced', async () => {
  const server = await start()
  const { client } = await clientOf(server, officialAccount)
  server.fail(list, { errcode: 40001 })
  expect(await total(client)).toEqual(listed)
  const forced = server.received.filter(({ path }) => path === token).map(({ body }) => body.force_refresh)
  expect(forced).toEqual([false, false, true])
})

test('a token that is refused twice ends the call, with what to mend', async () => {
  const server = await start()
  const { client } = await clientOf(server, officialAccount)
  server.fail(list, { errcode: 40001 }, { errcode: 40001 })
  const problem = await problemOf(total(client))
  expect(problem.code).toBe(40001)
  expect(problem.message).toContain('Check that WECHAT_ACCOUNT_APP_ID and WECHAT_ACCOUNT_APP_SECRET belong to this')
  expect(server.paths().filter((path) => path === list)).toHaveLength(2)
})

test.each([
  { what: 'WeChat is busy', fault: { errcode: -1, errmsg: 'system error' } },
  { what: 'a server fails', fault: { status: 502 } },
  { what: 'the connection breaks', fault: 'hang up' },
] as const)('where $what, the call is tried again after a growing pause', async ({ fault }) => {
  const server = await start()
  const { client, waits } = await clientOf(server, officialAccount)
  server.fail(list, fault, fault, fault)
  expect(await total(client)).toEqual(listed)
  expect(waits).toEqual([500, 2000, 8000])
})

test.each([
  { fault: { errcode: -1 }, told: 'WeChat answered that it is busy (-1), 4 times in a row' },
  { fault: { status: 503 }, told: 'answered with status 503, 4 times in a row' },
  { fault: 'hang up', told: 'no connection (UND_ERR_SOCKET), 4 times in a row' },
  { fault: 'silence', told: 'no answer within 0.05 s, 4 times in a row' },
] as const)('four failures are the end: $told', async ({ fault, told }) => {
  const server = await start()
  const { client } = await clientOf(server, officialAccount, { timeout: 50 })
  server.fail(token, fault, fault, fault, fault)
  expect((await problemOf(total(client))).message).toContain(told)
  expect(server.paths()).toEqual([token, token, token, token])
})

test.each([
  { fault: { status: 404 }, told: 'answered with status 404; WeChat answers with 200. Check WECHAT_API_URL' },
  { fault: { text: '<html>' }, told: 'the answer is neither JSON nor a picture. Check WECHAT_API_URL' },
] as const)('what is not WeChat is not asked again: $told', async ({ fault, told }) => {
  const server = await start()
  const { client } = await clientOf(server, officialAccount)
  server.fail(list, fault)
  expect((await problemOf(total(client))).message).toContain(told)
  expect(server.paths()).toEqual([token, list])
})

test.each([
  { account: { allowed: ['203.0.113.9'] }, code: 40164, told: 'which WeChat sees as 127.0.0.1, may not call' },
  { account: { secret: 'another' }, code: 40125, told: 'Correct WECHAT_ACCOUNT_APP_SECRET' },
  { account: { appId: 'wx1' }, code: 40013, told: 'Correct WECHAT_ACCOUNT_APP_ID: it begins with wx' },
  { account: { verified: false }, code: 48001, told: 'save the list and pass it with --list' },
])('a refusal with $code is explained', async ({ account, code, told }) => {
  const server = await startWechatServer({ ...officialAccount, ...account })
  const { client } = await clientOf(server, officialAccount)
  const problem = await problemOf(total(client))
  expect(problem.code).toBe(code)
  expect(problem.message).toContain(told)
})

test('an answer that is not as documented is told with the place', async () => {
  const server = await start()
  const { client } = await clientOf(server, officialAccount)
  const wanted = v.object({ total_count: v.string() })
  const problem = await problemOf(client.call(list, { offset: 0, count: 20 }, wanted))
  expect(problem.message).toBe(
    `${list}: the answer is not as WeChat documents it, at “total_count”: Invalid type: Expected string but received 1`,
  )
})

test('no message shows the secret or a token, whatever WeChat says', async () => {
  const server = await start()
  const { client } = await clientOf(server, officialAccount)
  await total(client)
  const [{ token: used = '' } = { token: '' }] = server.received.filter(({ path }) => path === list)
  expect(used).not.toBe('')
  server.fail(list, { errcode: 45009, errmsg: `${officialAccount.secret} ${used}` })
  const { message: text } = await problemOf(total(client))
  expect(text).toContain('error 45009: “… …”')
  server.fail(token, { errcode: 50004, errmsg: officialAccount.secret })
  server.endTokens()
  const refused = await problemOf(total(client))
  expect(refused.message).toContain('error 50004: “…”')
})
