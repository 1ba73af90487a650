import * as v from 'valibot'
import { WechatProblem } from './wechatProblem'

/** An account's id and secret; `variables` names where they were read from, for messages. */
export type Credentials = { readonly appId: string; readonly secret: string; readonly variables: CredentialVariables }
export type CredentialVariables = { readonly appId: string; readonly secret: string }

export type WechatSettings = {
  readonly apiUrl: string
  /** Where access tokens are kept between runs. */
  readonly cacheDir: string
  readonly account: Credentials | undefined
  readonly miniProgram: Credentials | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

export const accountVariables: CredentialVariables = {
  appId: 'WECHAT_ACCOUNT_APP_ID',
  secret: 'WECHAT_ACCOUNT_APP_SECRET',
}
export const miniProgramVariables: CredentialVariables = {
  appId: 'WECHAT_MINI_PROGRAM_APP_ID',
  secret: 'WECHAT_MINI_PROGRAM_APP_SECRET',
}

/** Secrets travel in the body of a request and tokens in its address: neither goes over an open line. */
const apiUrlSchema = v.pipe(
  v.string(),
  v.url('must be an address such as https://api.weixin.qq.com'),
  v.check(
    (value) => /^https:|^http:\/\/(127\.0\.0\.1|localhost)(?=[:/]|$)/.test(value),
    'must begin with https://, unless it is this machine (http://127.0.0.1:…)',
  ),
  v.transform((value) => value.replace(/\/+$/, '')),
)

/**
 * What the channel commands need, from environment variables and nowhere else: a secret in a file or an argument ends
 * up in a repository or a process list. Throws a WechatProblem where a variable is wrong or half of a pair is missing.
 */
export function readWechatSettings(environment: Environment): WechatSettings {
  const apiUrl = v.safeParse(apiUrlSchema, environment.WECHAT_API_URL ?? 'https://api.weixin.qq.com')
  if (!apiUrl.success) throw new WechatProblem(`WECHAT_API_URL ${apiUrl.issues[0].message}`)
  return {
    apiUrl: apiUrl.output,
    cacheDir: environment.WECHAT_CACHE ?? 'node_modules/.cache/shanghaidoctor-wechat',
    account: credentials(environment, accountVariables),
    miniProgram: credentials(environment, miniProgramVariables),
  }
}

function credentials(environment: Environment, variables: CredentialVariables): Credentials | undefined {
  const [appId, secret] = [environment[variables.appId]?.trim(), environment[variables.secret]?.trim()]
  if (!appId && !secret) return undefined
  if (appId && secret) return { appId, secret, variables }
  // The id of a mini-program is public and of use by itself: it stands in every card that is pasted into an article.
  if (appId && variables === miniProgramVariables) return undefined
  const missing = appId ? variables.secret : variables.appId
  const present = appId ? variables.appId : variables.secret
  throw new WechatProblem(`${present} is set and ${missing} is not: set both, from the same account's page`)
}

/** The credentials, or a WechatProblem that names the variables to set. */
export function required(credentials: Credentials | undefined, variables: CredentialVariables): Credentials {
  if (credentials) return credentials
  throw new WechatProblem(
    `${variables.appId} and ${variables.secret} are not set: take AppID and AppSecret from the account's page in WeChat's console (developers.weixin.qq.com/console) and set both in the environment`,
  )
}
