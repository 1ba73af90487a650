import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { endpointOrigin, NotAnAddressError } from '../../contract/endpointOrigin'
import { counted } from '../counted'
import { createWechatClient } from '../wechat/createWechatClient'
import { codeVersions } from '../wechat/miniProgramCode'
import { miniProgramVariables, readWechatSettings } from '../wechat/readWechatSettings'
import { WechatProblem } from '../wechat/wechatProblem'
import { KitProblem } from './kitProblem'
import { type Codes, makeCodes } from './makeCodes'
import type { PageContext } from './pages'
import { readPublished } from './readPublished'
import { codesFolder, openKitFolder, writeKit } from './writeKit'

const usage =
  'usage: npm run channel:kit -- [--out DIR] [--env release|trial|develop] [--width PIXELS] (docs/channel.md)'

type Output = { readonly out: (text: string) => void; readonly error: (text: string) => void }
type Environment = Readonly<Record<string, string | undefined>>

const optionsSchema = v.object({
  out: v.optional(v.string(), 'dist/channel-kit'),
  env: v.optional(v.picklist(codeVersions), 'release'),
  width: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d+$/),
      v.transform(Number),
      v.minValue(280, 'a code is 280 to 1280 pixels wide'),
      v.maxValue(1280, 'a code is 280 to 1280 pixels wide'),
    ),
    '430',
  ),
})

/** The kit is complete, codes of it are missing, it could not be made. */
const exitCodes = { complete: 0, incomplete: 1, notMade: 2 } as const

/**
 * `npm run channel:kit`: writes what editors put into the official account's articles, for every published interview: the
 * page's path, cards and links to paste, pictures, and with the mini-program's credentials its codes. Answers the exit
 * code: 0 where the kit is complete, or no codes were asked for; 1 where codes are missing; 2 where there is no kit.
 */
export async function main(args: readonly string[], environment: Environment, output: Output): Promise<number> {
  try {
    const { out: kitDir, env: version, width } = readArguments(args)
    const endpointDir = environment.ENDPOINT_DIR ?? 'dist/endpoint'
    const settings = readWechatSettings(environment)
    const appId = environment[miniProgramVariables.appId]?.trim() || (await projectAppId())
    await openKitFolder(kitDir, endpointDir)
    const entries = await readPublished(endpointDir)
    const credentials = settings.miniProgram
    const client = credentials && createWechatClient({ ...settings, credentials })
    const ids = entries.map(({ id }) => id)
    const codes = await makeCodes(join(kitDir, codesFolder), ids, { appId: appId ?? '', version, width }, client)
    const endpointUrl = endpointOrigin(environment.ENDPOINT_URL)
    const notes = notesOf({ appId, endpointUrl, codes, asked: client !== undefined })
    await writeKit(entries, { kitDir, endpointDir, endpointUrl, appId, codes, notes })
    for (const note of [...codes.notes, ...notes.everywhere, ...notes.once]) output.error(`${note}\n`)
    output.out(
      `${counted(entries.length, 'interview')}, ${counted(codes.files.size, 'code')} (${codes.made} new, ${codes.waiting} waiting): open ${join(kitDir, 'index.html')}\n`,
    )
    return client && codes.waiting > 0 ? exitCodes.incomplete : exitCodes.complete
  } catch (error) {
    const isExplained =
      error instanceof KitProblem || error instanceof WechatProblem || error instanceof NotAnAddressError
    if (!isExplained) throw error
    output.error(`${error.message}\n`)
    return exitCodes.notMade
  }
}

function readArguments(args: readonly string[]): v.InferOutput<typeof optionsSchema> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' }, env: { type: 'string' }, width: { type: 'string' } },
    })
    return v.parse(optionsSchema, values)
  } catch (error) {
    // An unknown option, or a value that an option does not take: the usage says what there is.
    if (!(error instanceof TypeError) && !(error instanceof v.ValiError)) throw error
    throw new KitProblem(usage)
  }
}

const projectSchema = v.object({ appid: v.string() })

/** The mini-program's id in `project.config.json`; none while it still holds the one of a visitor. */
async function projectAppId(): Promise<string | undefined> {
  const { appid } = v.parse(projectSchema, JSON.parse(await readFile('project.config.json', 'utf8')))
  return appid === 'touristappid' ? undefined : appid
}

type Told = { appId: string | undefined; endpointUrl: string; codes: Codes; asked: boolean }

/** What keeps the kit from being used as it is; it stands on its pages, too. */
function notesOf({ appId, endpointUrl, codes, asked }: Told): PageContext['notes'] {
  const everywhere = [
    ...(appId
      ? []
      : ['The mini-program’s id is not known: set WECHAT_MINI_PROGRAM_APP_ID, or put it into project.config.json.']),
    ...(endpointUrl.startsWith('https://')
      ? []
      : [`The cards’ pictures are at ${endpointUrl}, where WeChat cannot fetch them: set ENDPOINT_URL to https://…`]),
  ]
  if (codes.waiting === 0) return { everywhere, once: [] }
  const waiting = asked
    ? `${counted(codes.waiting, 'code')} still to be made: run npm run channel:kit again.`
    : 'No codes were asked for: set WECHAT_MINI_PROGRAM_APP_ID and WECHAT_MINI_PROGRAM_APP_SECRET.'
  return { everywhere, once: [waiting] }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2), process.env, {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  })
}
