import * as v from 'valibot'
import type { WechatClient } from './createWechatClient'
import { WechatProblem } from './wechatProblem'

export const codePath = '/wxa/getwxacodeunlimit'

/** Which mini-program a code opens: the published one, the trial one, the developer's. */
export const codeVersions = ['release', 'trial', 'develop'] as const
export type CodeVersion = (typeof codeVersions)[number]

export type CodeRequest = {
  /** At most 32 of the characters that a code can carry. */
  readonly scene: string
  /** A page of the mini-program, without a slash before and without a query. */
  readonly page: string
  readonly version: CodeVersion
  /** In pixels, 280 to 1280. */
  readonly width: number
}

/** What WeChat takes; it answers anything else with 40129, 40169, 41030 or 40097. */
const requestSchema = v.object({
  scene: v.pipe(
    v.string(),
    v.regex(/^[\w!#$&'()*+,/:;=?@.~-]+$/, "a scene is made of letters, digits and !#$&'()*+,/:;=?@-._~"),
    v.maxLength(32, 'a scene has at most 32 characters'),
  ),
  page: v.pipe(v.string(), v.regex(/^[^/?][^?]*$/, 'a page has no slash before it and no query after it')),
  version: v.picklist(codeVersions),
  width: v.pipe(
    v.number(),
    v.integer('a width is a whole number of pixels'),
    v.minValue(280, 'a code is at least 280 pixels wide'),
    v.maxValue(1280, 'a code is at most 1280 pixels wide'),
  ),
})

/**
 * A mini-program code that never expires, as a picture (developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/qr-code/api_getunlimitedqrcode).
 * The page must be in the published mini-program; only codes of the other versions are made unchecked, since for each
 * unchecked page WeChat counts towards a limit of 60,000.
 */
export async function fetchCode(
  client: WechatClient,
  request: CodeRequest,
): Promise<{ bytes: Buffer; ending: string }> {
  const parsed = v.safeParse(requestSchema, request)
  if (!parsed.success) throw new WechatProblem(`${codePath}: ${parsed.issues[0].message}`)
  const { scene, page, version, width } = parsed.output
  const body = { scene, page, width, env_version: version, check_path: version === 'release' }
  const { bytes, mediaType } = await client.picture(codePath, body)
  return { bytes, ending: mediaType === 'image/png' ? '.png' : '.jpg' }
}

const quotaSchema = v.object({
  quota: v.object({ daily_limit: v.number(), used: v.number(), remain: v.number() }),
})

/** How many calls of a path the account has left today, and of how many. */
export type Quota = { readonly remaining: number; readonly daily: number }

/**
 * The documentation of codes names a limit of 5,000 a minute and none a day; this is what the account really has
 * (developers.weixin.qq.com/doc/channels/api/basic/api_getapiquota.md).
 */
export async function quotaOf(client: WechatClient, path: string): Promise<Quota> {
  const { quota } = await client.call('/cgi-bin/openapi/quota/get', { cgi_path: path }, quotaSchema)
  return { remaining: quota.remain, daily: quota.daily_limit }
}
