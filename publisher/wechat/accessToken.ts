import * as v from 'valibot'
import { advice } from './advice'
import type { Credentials } from './readWechatSettings'
import { refusalOf, send, type Transport } from './send'
import { type KeptToken, tokenFile } from './tokenFile'
import { WechatProblem } from './wechatProblem'

const path = '/cgi-bin/stable_token'

const answerSchema = v.object({ access_token: v.pipe(v.string(), v.nonEmpty()), expires_in: v.number() })

/** A token is not used in the last minute of its life: the request it goes with takes time, too. */
const margin = 60_000

export type AccessToken = {
  /** The token to use: the kept one while it lives, else a new one. Calls at the same time share one request. */
  readonly current: () => Promise<string>
  /** Another token than the one that WeChat refused. */
  readonly insteadOf: (refused: string) => Promise<string>
}

/**
 * The access token of an account, from `cgi-bin/stable_token`. Every `cgi-bin/token` answers with a new token and ends the
 * one before, so that two machines, or a colleague's program, throw each other out; the stable call gives all of them the
 * same token while it lives, and the two kinds do not disturb each other. It takes POST with JSON only, and renews the
 * token five minutes before its end (developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken).
 *
 * `now` is the time in milliseconds since 1970.
 */
export function accessToken(
  transport: Transport,
  credentials: Credentials,
  cacheDir: string,
  now: () => number,
): AccessToken {
  const file = tokenFile(cacheDir, transport.apiUrl, credentials.appId)
  let kept: KeptToken | undefined
  let renewal: Promise<string> | undefined

  const renew = (task: () => Promise<string>): Promise<string> => {
    renewal ??= task().finally(() => {
      renewal = undefined
    })
    return renewal
  }
  const fetchToken = async (force: boolean): Promise<string> => {
    kept = await request(transport, credentials, force, now())
    await file.write(kept)
    return kept.accessToken
  }

  return {
    async current() {
      if (renewal) return renewal
      if (!kept) {
        const read = await file.read()
        // Somebody else may have fetched one while the file was read.
        kept ??= read
      }
      return kept && kept.expiresAt > now() ? kept.accessToken : renew(() => fetchToken(false))
    },
    async insteadOf(refused) {
      const renewed = await renewal
      if (renewed !== undefined && renewed !== refused) return renewed
      if (kept && kept.accessToken !== refused) return kept.accessToken
      return renew(async () => {
        const token = await fetchToken(false)
        // WeChat still gives out what it refuses: only force makes another. It allows that 20 times a day, 30 s apart.
        return token === refused ? fetchToken(true) : token
      })
    },
  }
}

async function request(
  transport: Transport,
  credentials: Credentials,
  force: boolean,
  now: number,
): Promise<KeptToken> {
  const { appId, secret, variables } = credentials
  const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: force }
  const answer = await send(transport, path, body)
  const refusal = refusalOf(answer)
  if (refusal) {
    const circumstances = { errmsg: refusal.errmsg.replaceAll(secret, '…'), variables }
    throw new WechatProblem(`${path}: ${advice(refusal.errcode, circumstances, true)}`, refusal.errcode)
  }
  const parsed = v.safeParse(answerSchema, 'json' in answer ? answer.json : undefined)
  if (!parsed.success) throw new WechatProblem(`${path}: the answer holds no access token. Check WECHAT_API_URL`)
  const { access_token, expires_in } = parsed.output
  return { accessToken: access_token, expiresAt: now + expires_in * 1000 - margin }
}
