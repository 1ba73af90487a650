import { onTestFinished } from 'vitest'
import { type ClientOptions, createWechatClient, type WechatClient } from '../wechat/createWechatClient'
import { accountVariables, miniProgramVariables } from '../wechat/readWechatSettings'
import { temporaryFolder } from './contentFolder'
import { openWechatServer, type StandInAccount, type StandInMessage, type WechatServer } from './wechatServer'

export const officialAccount = {
  appId: 'wx0000000000000001',
  secret: 'account-secret-5d41402abc4b2a76',
  kind: 'officialAccount',
} as const satisfies StandInAccount

export const miniProgram = {
  appId: 'wx0000000000000002',
  secret: 'mini-program-secret-7d793037a076',
  kind: 'miniProgram',
  pages: ['pages/interview/interview'],
} as const satisfies Omit<StandInAccount, 'pages'> & { pages: readonly string[] }

/** A stand-in that is stopped when the test is over. */
export async function startWechatServer(...accounts: StandInAccount[]): Promise<WechatServer> {
  const server = await openWechatServer(...accounts)
  onTestFinished(server.stop)
  return server
}

/** A message with one article, changed at noon of a day in Shanghai, `YYYY-MM-DD`. */
export function message(
  id: string,
  day: string,
  article: Partial<StandInMessage['articles'][number]> = {},
): StandInMessage {
  const update_time = Date.parse(`${day}T12:00:00+08:00`) / 1000
  const articles = [{ title: `Article ${id}`, url: `https://mp.weixin.qq.com/s/${id}`, ...article }]
  return { article_id: id, update_time, articles }
}

/** A client of a stand-in that notes how long it would have waited, and waits not at all. */
export async function clientOf(
  server: WechatServer,
  account: Pick<StandInAccount, 'appId' | 'secret' | 'kind'>,
  options: Partial<ClientOptions> = {},
): Promise<{ client: WechatClient; waits: number[] }> {
  const waits: number[] = []
  const variables = account.kind === 'miniProgram' ? miniProgramVariables : accountVariables
  const client = createWechatClient({
    apiUrl: server.url,
    credentials: { appId: account.appId, secret: account.secret, variables },
    cacheDir: options.cacheDir ?? (await temporaryFolder()),
    wait: async (milliseconds) => waits.push(milliseconds),
    ...options,
  })
  return { client, waits }
}
