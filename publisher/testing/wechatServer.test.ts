import { expect, test } from 'vitest'
import { message, miniProgram, officialAccount, startWechatServer } from './wechatAccounts'
import type { WechatServer } from './wechatServer'

/** The stand-in refuses what WeChat refuses, with WeChat's codes, so that a test that passes says something. */

const start = () => startWechatServer({ ...officialAccount, messages: [message('a', '2026-11-20')] })
const list = '/cgi-bin/freepublish/batchget'
const tokenPath = '/cgi-bin/stable_token'
const credentials = { grant_type: 'client_credential', appid: officialAccount.appId, secret: officialAccount.secret }

async function ask(server: WechatServer, path: string, body: unknown, init: RequestInit = {}) {
  const response = await fetch(server.url + path, { method: 'POST', body: JSON.stringify(body), ...init })
  expect(response.status).toBe(200)
  return response.json()
}

const tokenOf = async (server: WechatServer, force_refresh = false): Promise<string> =>
  (await ask(server, tokenPath, { ...credentials, force_refresh })).access_token

test.each([
  { what: 'GET', path: tokenPath, init: { method: 'GET', body: undefined }, errcode: 43002 },
  { what: 'a form', path: tokenPath, init: { body: 'appid=wx' }, errcode: 47001 },
  { what: 'another grant', path: tokenPath, body: { ...credentials, grant_type: 'password' }, errcode: 40002 },
  { what: 'no id', path: tokenPath, body: { ...credentials, appid: '' }, errcode: 41002 },
  { what: 'no secret', path: tokenPath, body: { ...credentials, secret: undefined }, errcode: 41004 },
  { what: 'an unknown id', path: tokenPath, body: { ...credentials, appid: 'wx9' }, errcode: 40013 },
  { what: 'a wrong secret', path: tokenPath, body: { ...credentials, secret: 'x' }, errcode: 40125 },
  { what: 'no token', path: list, body: {}, errcode: 41001 },
  { what: 'an unknown token', path: `${list}?access_token=x`, body: {}, errcode: 40001 },
  { what: 'an unknown path', path: '/cgi-bin/nothing?access_token=x', body: {}, errcode: 40066 },
])('$what is refused with $errcode', async ({ path, body, init, errcode }) => {
  expect(await ask(await start(), path, body, init)).toMatchObject({ errcode })
})

test.each([
  { offset: 0, count: 0 },
  { offset: 0, count: 21 },
  { offset: -1, count: 20 },
  { offset: 0, count: '20' },
  { count: 20 },
  { offset: 0, count: 20, no_content: 2 },
])('a list asked for with %o is refused', async (body) => {
  const server = await start()
  expect(await ask(server, `${list}?access_token=${await tokenOf(server)}`, body)).toMatchObject({ errcode: 40097 })
})

test('the normal way gives the living token again, force ends it, twenty times a day', async () => {
  const server = await start()
  const first = await tokenOf(server)
  expect(await tokenOf(server)).toBe(first)
  const forced = await tokenOf(server, true)
  expect(forced).not.toBe(first)
  const page = { offset: 0, count: 20 }
  expect(await ask(server, `${list}?access_token=${first}`, page)).toMatchObject({ errcode: 40001 })
  expect(await ask(server, `${list}?access_token=${forced}`, page)).toMatchObject({ total_count: 1, item_count: 1 })
  for (let time = 2; time <= 20; time += 1) await tokenOf(server, true)
  expect(await ask(server, tokenPath, { ...credentials, force_refresh: true })).toMatchObject({ errcode: 45009 })
})

test('a machine that is not on the allow-list is named', async () => {
  const server = await startWechatServer({ ...officialAccount, allowed: ['203.0.113.9'] })
  expect(await ask(server, tokenPath, credentials)).toEqual({
    errcode: 40164,
    errmsg: expect.stringMatching(/^invalid ip 127\.0\.0\.1 ipv6 ::ffff:127\.0\.0\.1, not in whitelist rid: /),
  })
})

test('an account makes only the calls of its kind', async () => {
  const server = await startWechatServer({ ...officialAccount, verified: false }, { ...miniProgram, pages: [] })
  const token = await tokenOf(server)
  expect(await ask(server, `${list}?access_token=${token}`, { offset: 0, count: 20 })).toMatchObject({ errcode: 48001 })
  const code = `/wxa/getwxacodeunlimit?access_token=${token}`
  expect(await ask(server, code, { scene: 'a', page: 'pages/interview/interview' })).toMatchObject({ errcode: 48001 })
  const quota = `/cgi-bin/openapi/quota/get?access_token=${token}`
  expect(await ask(server, quota, { cgi_path: 'wxa/getwxacodeunlimit' })).toMatchObject({ errcode: 76003 })
})

test('an article that is gone is refused', async () => {
  const server = await start()
  const path = `/cgi-bin/freepublish/getarticle?access_token=${await tokenOf(server)}`
  expect(await ask(server, path, { article_id: 'nothing' })).toMatchObject({ errcode: 53600 })
  expect((await ask(server, path, { article_id: 'a' })).news_item).toHaveLength(1)
})
