import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'

/** An article as WeChat's list has it; what is left out is filled in. */
export type StandInArticle = {
  title: string
  url: string
  content?: string
  author?: string
  digest?: string
  thumb_url?: string
  is_deleted?: boolean
}
/** A published message with one or several articles. Instants in seconds since 1970. */
export type StandInMessage = {
  article_id: string
  update_time: number
  create_time?: number
  articles: StandInArticle[]
}

export type StandInAccount = {
  appId: string
  secret: string
  kind: 'officialAccount' | 'miniProgram'
  /** Unverified and personal accounts may not list articles (48001). */
  verified?: boolean
  /** Addresses that may fetch tokens; all unless given. */
  allowed?: string[]
  /** The pages of the published mini-program. */
  pages?: string[]
  /** Codes that may still be made today. */
  codesLeft?: number
  messages?: StandInMessage[]
}

/** What the next request to a path gets instead of its answer. */
type Fault = { errcode: number; errmsg?: string } | { status: number } | 'hang up' | 'silence' | { text: string }
type Received = { path: string; body: Record<string, unknown>; token: string | undefined }

export type WechatServer = {
  readonly url: string
  /** Every request, in order. */
  readonly received: Received[]
  /** The paths of the requests, in order. */
  readonly paths: () => string[]
  /** Lets the next requests to a path fail, one fault each. */
  readonly fail: (path: string, ...faults: Fault[]) => void
  /** Ends every token that was given out, as a reset of the secret or somebody's force_refresh does. */
  readonly endTokens: (errcode?: 40001 | 42001 | 40014) => void
  readonly account: (appId: string) => StandInAccount
  readonly stop: () => Promise<void>
}

const rid = 'rid: 68940b39-61652e27-4123a9a9'
/** WeChat renews a token in its last five minutes. */
const secondsOfAToken = 7200
const forcesADay = 20

class Refused extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(errmsg)
  }
}

type State = {
  readonly accounts: Map<string, StandInAccount>
  readonly tokens: Map<string, { appId: string; ended?: number }>
  readonly forces: Map<string, number>
  /** The first characters of every token, so that two servers never give the same. */
  count: number
}
type Handler = (body: Record<string, unknown>, account: StandInAccount, state: State) => object | Promise<Buffer>

/**
 * A stand-in for api.weixin.qq.com, over real HTTP: the requests, answers and refusals of WeChat's documentation, as far as
 * we speak them. It refuses what WeChat refuses. Where WeChat's documentation does not say which code answers a wrong
 * argument, it is 40097, “invalid args”.
 */
export async function openWechatServer(...accounts: StandInAccount[]): Promise<WechatServer> {
  const state: State = {
    accounts: new Map(accounts.map((account) => [account.appId, account])),
    tokens: new Map(),
    forces: new Map(),
    count: 0,
  }
  const received: Received[] = []
  const faults = new Map<string, Fault[]>()
  const server = createServer((request, response) => {
    answer(request, response, state, received, faults).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    paths: () => received.map(({ path }) => path),
    fail: (path, ...more) => faults.set(path, [...(faults.get(path) ?? []), ...more]),
    endTokens(errcode = 42001) {
      for (const token of state.tokens.values()) token.ended ??= errcode
    },
    account(appId) {
      const account = state.accounts.get(appId)
      if (!account) throw new Error(`the stand-in has no account ${appId}`)
      return account
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  state: State,
  received: Received[],
  faults: Map<string, Fault[]>,
): Promise<void> {
  const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://stand-in')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const token = searchParams.get('access_token') ?? undefined
  const body = parsedBody(Buffer.concat(chunks).toString('utf8'))
  received.push({ path, body: body ?? {}, token })
  const fault = faults.get(path)?.shift()
  if (fault === 'silence') return
  if (fault === 'hang up') {
    request.socket.destroy()
    return
  }
  if (fault && 'status' in fault) {
    response.writeHead(fault.status).end('fault')
    return
  }
  if (fault && 'text' in fault) {
    response.writeHead(200, { 'content-type': 'text/html' }).end(fault.text)
    return
  }
  try {
    if (fault) throw new Refused(fault.errcode, fault.errmsg ?? 'fault')
    if (request.method !== 'POST') throw new Refused(43002, `require POST method ${rid}`)
    if (!body) throw new Refused(47001, `data format error ${rid}`)
    const result = await handle(path, body, token, state, request.socket.remoteAddress ?? '')
    if (Buffer.isBuffer(result)) {
      response.writeHead(200, { 'content-type': 'image/jpeg' }).end(result)
      return
    }
    sendJson(response, result)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    sendJson(response, { errcode: error.errcode, errmsg: error.errmsg })
  }
}

/** WeChat answers with status 200 and this type, whatever it answers. */
function sendJson(response: ServerResponse, json: object): void {
  response.writeHead(200, { 'content-type': 'application/json; encoding=utf-8' }).end(JSON.stringify(json))
}

function parsedBody(text: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null ? Object.fromEntries(Object.entries(json)) : undefined
  } catch {
    return undefined
  }
}

async function handle(
  path: string,
  body: Record<string, unknown>,
  token: string | undefined,
  state: State,
  address: string,
): Promise<object> {
  if (path === '/cgi-bin/stable_token') return stableToken(body, state, address)
  const handler = handlers[path]
  if (!handler) throw new Refused(40066, `invalid url ${rid}`)
  if (!token) throw new Refused(41001, `access_token missing ${rid}`)
  const known = state.tokens.get(token)
  if (!known) throw new Refused(40001, `invalid credential, access_token is invalid or not latest ${rid}`)
  if (known.ended === 42001) throw new Refused(42001, `access_token expired ${rid}`)
  if (known.ended === 40014) throw new Refused(40014, `invalid access_token ${rid}`)
  if (known.ended) throw new Refused(40001, `invalid credential, access_token is invalid or not latest ${rid}`)
  const account = state.accounts.get(known.appId)
  if (!account) throw new Refused(50002, `user limited ${rid}`)
  return handler(body, account, state)
}

/** developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken */
function stableToken(body: Record<string, unknown>, state: State, address: string): object {
  const { grant_type, appid, secret, force_refresh = false } = body
  if (grant_type !== 'client_credential') throw new Refused(40002, `invalid grant_type ${rid}`)
  if (typeof appid !== 'string' || appid === '') throw new Refused(41002, `appid missing ${rid}`)
  if (typeof secret !== 'string' || secret === '') throw new Refused(41004, `appsecret missing ${rid}`)
  const account = state.accounts.get(appid)
  if (!account) throw new Refused(40013, `invalid appid ${rid}`)
  if (account.secret !== secret) throw new Refused(40125, `invalid appsecret ${rid}`)
  const seen = address.replace(/^::ffff:/, '')
  if (account.allowed && !account.allowed.includes(seen)) {
    throw new Refused(40164, `invalid ip ${seen} ipv6 ::ffff:${seen}, not in whitelist ${rid}`)
  }
  const living = [...state.tokens].find(([, known]) => known.appId === appid && !known.ended)?.[0]
  if (living && !force_refresh) return { access_token: living, expires_in: secondsOfAToken }
  if (force_refresh) {
    const forces = (state.forces.get(appid) ?? 0) + 1
    if (forces > forcesADay) throw new Refused(45009, `reach max api daily quota limit ${rid}`)
    state.forces.set(appid, forces)
    for (const known of state.tokens.values()) if (known.appId === appid) known.ended ??= 40001
  }
  state.count += 1
  const access_token = `${state.count}_${appid}-stand-in-token`
  state.tokens.set(access_token, { appId: appid })
  return { access_token, expires_in: secondsOfAToken }
}

const isInteger = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most

function onlyOfficialAccounts(account: StandInAccount): void {
  if (account.kind !== 'officialAccount' || account.verified === false) {
    throw new Refused(48001, `api unauthorized ${rid}`)
  }
}

const handlers: Readonly<Record<string, Handler>> = {
  /** developers.weixin.qq.com/doc/subscription/api/public/api_freepublish_batchget.md */
  '/cgi-bin/freepublish/batchget': ({ offset, count, no_content = 0 }, account) => {
    onlyOfficialAccounts(account)
    const isSound = isInteger(offset, 0, Number.MAX_SAFE_INTEGER) && isInteger(count, 1, 20)
    if (!isSound || !isInteger(no_content, 0, 1)) throw new Refused(40097, `invalid args ${rid}`)
    const messages = account.messages ?? []
    const item = messages.slice(offset, offset + count).map((message) => listed(message, no_content === 0))
    return { total_count: messages.length, item_count: item.length, item }
  },
  /** developers.weixin.qq.com/doc/subscription/api/public/api_freepublishgetarticle.md */
  '/cgi-bin/freepublish/getarticle': ({ article_id }, account) => {
    onlyOfficialAccounts(account)
    const message = account.messages?.find((candidate) => candidate.article_id === article_id)
    if (!message) throw new Refused(53600, `Article ID 无效 ${rid}`)
    return { news_item: listed(message, true).content.news_item }
  },
  /** developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/qr-code/api_getunlimitedqrcode */
  '/wxa/getwxacodeunlimit': async (body, account) => {
    if (account.kind !== 'miniProgram') throw new Refused(48001, `api unauthorized ${rid}`)
    const { scene, page, width = 430, check_path = true, env_version = 'release' } = body
    if (typeof scene !== 'string' || scene.length === 0 || scene.length > 32) {
      throw new Refused(40169, `invalid length for scene, or the data is not json string ${rid}`)
    }
    if (!/^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~]+$/.test(scene)) throw new Refused(40129, `invalid scene ${rid}`)
    const isPublished = typeof page === 'string' && (account.pages ?? []).includes(page)
    const isPath = typeof page === 'string' && /^[^/?][^?]*$/.test(page)
    if (!isPath || (check_path && !isPublished)) throw new Refused(41030, `invalid page ${rid}`)
    const isVersion = ['release', 'trial', 'develop'].some((version) => version === env_version)
    if (!isVersion || !isInteger(width, 280, 1280)) throw new Refused(40097, `invalid args ${rid}`)
    if (account.codesLeft !== undefined) {
      if (account.codesLeft <= 0) throw new Refused(45009, `reach max api daily quota limit ${rid}`)
      account.codesLeft -= 1
    }
    return sharp({ create: { width, height: width, channels: 3, background: '#3c7a5f' } })
      .jpeg()
      .toBuffer()
  },
  /** developers.weixin.qq.com/doc/channels/api/basic/api_getapiquota.md */
  '/cgi-bin/openapi/quota/get': ({ cgi_path }, account) => {
    if (typeof cgi_path !== 'string' || !(cgi_path in handlers)) {
      throw new Refused(76003, `could not find the cgi_path, please check ${rid}`)
    }
    const daily_limit = 10_000
    const remain = cgi_path === '/wxa/getwxacodeunlimit' ? (account.codesLeft ?? daily_limit) : daily_limit
    const quota = { daily_limit, used: daily_limit - remain, remain }
    return { errcode: 0, errmsg: 'ok', quota, rate_limit: { call_count: 5000, refresh_second: 60 } }
  },
}

function listed({ article_id, update_time, create_time, articles }: StandInMessage, withText: boolean) {
  const news_item = articles.map(({ content = '', ...article }) => ({
    author: '',
    digest: '',
    content_source_url: '',
    thumb_media_id: `thumb-${article_id}`,
    thumb_url: 'http://mmbiz.qpic.cn/stand-in',
    need_open_comment: 0,
    only_fans_can_comment: 0,
    is_deleted: false,
    ...article,
    ...(withText && { content }),
  }))
  return { article_id, update_time, content: { news_item, ...(create_time !== undefined && { create_time }) } }
}
