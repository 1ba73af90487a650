import { createHash, randomUUID } from 'node:crypto'
import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { mapAtMost } from '../mapAtMost'
import type { WechatClient } from '../wechat/createWechatClient'
import { type CodeRequest, codePath, fetchCode, type Quota, quotaOf } from '../wechat/miniProgramCode'
import { WechatProblem } from '../wechat/wechatProblem'
import { interviewPage } from './kitEntry'

export type CodeOptions = Pick<CodeRequest, 'version' | 'width'> & { readonly appId: string }

export type Codes = {
  /** The file's name of each interview's code that is there, by the interview's id. */
  readonly files: ReadonlyMap<string, string>
  readonly made: number
  /** How many are still to be made, and why. */
  readonly waiting: number
  readonly notes: readonly string[]
}

/** At 50 ms an answer these are 4,800 calls a minute: below the 5,000 that WeChat's documentation allows. */
const atOnce = 4
/** Calls of the day that are left to others who use the account's credentials. */
const reserve = 100
/** Too many calls: today, or in this minute. */
const limitCodes = [45009, 45011]

const endings = ['.jpg', '.png']

/**
 * The codes of interviews, as files of a folder, named after all that a code is made of: one that is there is never asked
 * for again. What is missing is asked for in the given order, until the account's quota of the day is nearly used up;
 * another run goes on from there. Without a client only what is there is found.
 */
export async function makeCodes(
  folder: string,
  ids: readonly string[],
  options: CodeOptions,
  client: WechatClient | undefined,
): Promise<Codes> {
  const present = new Set(await readdir(folder))
  const files = new Map<string, string>()
  for (const id of ids) {
    const file = endings.map((ending) => codeName(id, options) + ending).find((name) => present.has(name))
    if (file) files.set(id, file)
  }
  const missing = ids.filter((id) => !files.has(id))
  if (!client || missing.length === 0) return { files, made: 0, waiting: missing.length, notes: [] }

  const notes: string[] = []
  const quota = await allowance(client, notes)
  const affordable = missing.slice(0, quota ? Math.max(0, quota.remaining - reserve) : missing.length)
  if (quota && affordable.length < missing.length) {
    notes.push(
      `Today WeChat answers ${quota.daily} calls for codes, of which ${quota.remaining} are left; ${reserve} are kept for others. Run the command again tomorrow: it goes on from here.`,
    )
  }
  let refusal: WechatProblem | undefined
  await mapAtMost(atOnce, affordable, async (id) => {
    if (refusal) return
    try {
      files.set(id, await makeCode(folder, id, options, client))
    } catch (error) {
      if (!(error instanceof WechatProblem)) throw error
      refusal = error
    }
  })
  if (refusal) notes.push(refusal.message)
  if (refusal?.code !== undefined && limitCodes.includes(refusal.code)) notes.push(limitNote)
  const waiting = ids.length - files.size
  return { files, made: missing.length - waiting, waiting, notes }
}

const limitNote =
  'WeChat limits codes by the minute, too: if the day’s calls are not used up, run the command again in a minute.'

/** Undefined where WeChat does not tell the quota of this account: then its refusal is what ends the day. */
async function allowance(client: WechatClient, notes: string[]): Promise<Quota | undefined> {
  try {
    return await quotaOf(client, codePath)
  } catch (error) {
    const isTold = error instanceof WechatProblem && error.code !== undefined && quotaUnknown.includes(error.code)
    if (!isTold) throw error
    notes.push(`WeChat does not tell how many calls are left today (${error.code}): codes are made until it refuses.`)
    return undefined
  }
}
/** No right to ask, no such path, a path without a quota. */
const quotaUnknown = [48001, 76003, 76021, 76022]

async function makeCode(folder: string, id: string, options: CodeOptions, client: WechatClient): Promise<string> {
  const { version, width } = options
  const { bytes, ending } = await fetchCode(client, { scene: id, page: interviewPage, version, width })
  await sharp(bytes)
    .stats()
    .catch((error: unknown) => {
      throw new WechatProblem(`${codePath}: the picture for ${id} is damaged (${String(error)}). Run the command again`)
    })
  const name = codeName(id, options) + ending
  const beside = join(folder, `.${randomUUID()}`)
  try {
    await writeFile(beside, bytes)
    await rename(beside, join(folder, name))
  } finally {
    await rm(beside, { force: true })
  }
  return name
}

/** Another name wherever WeChat would draw another picture. */
function codeName(id: string, { appId, version, width }: CodeOptions): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([appId, interviewPage, id, version, width]))
    .digest('hex')
  return `${id}-${hash.slice(0, 12)}`
}
