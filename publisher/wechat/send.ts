import { setTimeout as delay } from 'node:timers/promises'
import * as v from 'valibot'
import { WechatProblem } from './wechatProblem'

/** How requests are made. `timeout` is in milliseconds, for one attempt; `wait` passes the time between two. */
export type Transport = {
  readonly apiUrl: string
  readonly timeout?: number
  readonly wait?: (milliseconds: number) => Promise<unknown>
}

/** WeChat answers every call with status 200: with JSON, which may be a refusal, or with a picture. */
export type Answer = { json: unknown } | { bytes: Buffer; mediaType: string }
export type Refusal = { errcode: number; errmsg: string }

/** Milliseconds before the second, third and fourth attempt. */
const pauses = [500, 2_000, 8_000]
const usualTimeout = 10_000

const refusalSchema = v.object({ errcode: v.number(), errmsg: v.optional(v.string(), '') })

/** WeChat's refusal, if an answer is one. An errcode of 0 is none. */
export function refusalOf(answer: Answer): Refusal | undefined {
  const parsed = 'json' in answer ? v.safeParse(refusalSchema, answer.json) : undefined
  return parsed?.success && parsed.output.errcode !== 0 ? parsed.output : undefined
}

/**
 * Posts JSON to a path of WeChat's API and reads the answer. What passes by itself (no connection, no answer in time, a
 * status of 500 and above, errcode -1 “system busy”) is tried four times in all: every call we make only reads, or asks
 * for what is there already. Throws a WechatProblem that never shows the query, which carries the access token.
 */
export async function send(
  transport: Transport,
  path: string,
  body: object,
  query: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { wait = delay } = transport
  let failure = ''
  for (const pause of [0, ...pauses]) {
    if (pause > 0) await wait(pause)
    const outcome = await attempt(transport, path, body, query)
    if (!('failure' in outcome)) return outcome
    failure = outcome.failure
  }
  throw new WechatProblem(
    `${path}: ${failure}, ${pauses.length + 1} times in a row. Check the connection from this machine to ${transport.apiUrl}, and run the command again`,
  )
}

async function attempt(
  { apiUrl, timeout = usualTimeout }: Transport,
  path: string,
  body: object,
  query: Readonly<Record<string, string>>,
): Promise<Answer | { failure: string }> {
  const address = new URL(apiUrl + path)
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      // A token must not follow a redirection to somebody else.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    if (response.status >= 500) return { failure: `${apiUrl} answered with status ${response.status}` }
    if (response.status !== 200) {
      throw new WechatProblem(
        `${path}: ${apiUrl} answered with status ${response.status}; WeChat answers with 200. Check WECHAT_API_URL`,
      )
    }
    const answer = readAnswer(response.headers.get('content-type') ?? '', bytes, path)
    return refusalOf(answer)?.errcode === -1 ? { failure: 'WeChat answered that it is busy (-1)' } : answer
  } catch (error) {
    return { failure: passingFailure(error, timeout) }
  }
}

function readAnswer(contentType: string, bytes: Buffer, path: string): Answer {
  const [mediaType = ''] = contentType.split(';')
  if (mediaType.startsWith('image/')) return { bytes, mediaType: mediaType.trim() }
  try {
    return { json: JSON.parse(bytes.toString('utf8')) }
  } catch {
    throw new WechatProblem(`${path}: the answer is neither JSON nor a picture. Check WECHAT_API_URL`)
  }
}

/** What fetch throws where no answer came (its `cause` says why). Everything else is not for another attempt. */
function passingFailure(error: unknown, timeout: number): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return `no answer within ${timeout / 1000} s`
  if (!(error instanceof TypeError)) throw error
  const cause = 'cause' in error ? error.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
  return `no connection${code}`
}
