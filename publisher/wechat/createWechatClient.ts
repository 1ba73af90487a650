import * as v from 'valibot'
import { accessToken } from './accessToken'
import { advice } from './advice'
import type { Credentials } from './readWechatSettings'
import { type Answer, refusalOf, send, type Transport } from './send'
import { WechatProblem } from './wechatProblem'

/** WeChat's server API for one account. Both calls throw a WechatProblem where WeChat refuses or cannot be reached. */
export type WechatClient = {
  /** Calls a path with JSON and answers with what its schema makes of the answer. */
  readonly call: <Schema extends v.GenericSchema>(
    path: string,
    body: object,
    schema: Schema,
  ) => Promise<v.InferOutput<Schema>>
  /** Calls a path that answers with a picture. */
  readonly picture: (path: string, body: object) => Promise<{ bytes: Buffer; mediaType: string }>
}

export type ClientOptions = Transport & {
  readonly credentials: Credentials
  readonly cacheDir: string
  /** The time in milliseconds since 1970; the clock's unless given. */
  readonly now?: () => number
}

/** The token is wrong, expired, or not a token: another one helps. */
const tokenCodes = [40001, 42001, 40014]

export function createWechatClient(options: ClientOptions): WechatClient {
  const { credentials, cacheDir, now = Date.now, ...transport } = options
  const token = accessToken(transport, credentials, cacheDir, now)

  /** Sends with the token; with another one, once, where WeChat refuses it. */
  const answered = async (path: string, body: object): Promise<Answer> => {
    const first = await token.current()
    const answer = await send(transport, path, body, { access_token: first })
    const refusal = refusalOf(answer)
    if (!refusal) return answer
    if (!tokenCodes.includes(refusal.errcode)) throw problem(path, refusal, [first])
    const second = await token.insteadOf(first)
    const again = await send(transport, path, body, { access_token: second })
    const refusedAgain = refusalOf(again)
    if (refusedAgain) throw problem(path, refusedAgain, [first, second])
    return again
  }

  const problem = (path: string, { errcode, errmsg }: { errcode: number; errmsg: string }, tokens: string[]) => {
    const said = [credentials.secret, ...tokens].reduce((text, hidden) => text.replaceAll(hidden, '…'), errmsg)
    const code = tokenCodes.includes(errcode) ? 40001 : errcode
    return new WechatProblem(`${path}: ${advice(code, { errmsg: said, variables: credentials.variables })}`, errcode)
  }

  return {
    async call(path, body, schema) {
      const answer = await answered(path, body)
      const parsed = v.safeParse(schema, 'json' in answer ? answer.json : undefined)
      if (parsed.success) return parsed.output
      const issue = parsed.issues[0]
      throw new WechatProblem(
        `${path}: the answer is not as WeChat documents it, at “${v.getDotPath(issue) ?? ''}”: ${issue.message}`,
      )
    },
    async picture(path, body) {
      const answer = await answered(path, body)
      if ('bytes' in answer) return answer
      throw new WechatProblem(`${path}: the answer is not a picture. Check WECHAT_API_URL`)
    },
  }
}
