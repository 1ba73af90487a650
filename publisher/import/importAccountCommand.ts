import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { dateSchema } from '../../contract/identifiers'
import { importAccount } from '../channel/importAccount'
import { createWechatClient } from '../wechat/createWechatClient'
import { accountVariables, readWechatSettings, required } from '../wechat/readWechatSettings'
import { WechatProblem } from '../wechat/wechatProblem'
import { ImportProblem } from './importProblem'
import { type ImportEnvironment, importSettings } from './importSettings'

export const accountUsage =
  'npm run import -- --official-account [--since YYYY-MM-DD] [--account NAME] [--out CONTENT_DIR] [--offline]'

const optionsSchema = v.object({
  out: v.optional(v.string()),
  since: v.optional(dateSchema),
  account: v.optional(v.string()),
  offline: v.optional(v.boolean(), false),
})

/**
 * `--official-account`: imports every article of the account, or those changed since a day. Answers the exit code: 0 where
 * all of them are in the collection, 1 where an editor has to look. Throws an ImportProblem where it could not begin, or
 * could not go on.
 */
export async function importAccountCommand(
  args: readonly string[],
  environment: ImportEnvironment,
  tell: (text: string) => void,
): Promise<number> {
  const { out, since, account, offline } = readArguments(args)
  try {
    const settings = readWechatSettings(environment)
    const credentials = required(settings.account, accountVariables)
    const complete = await importAccount({
      client: createWechatClient({ ...settings, credentials }),
      folder: out ?? environment.CONTENT_DIR ?? 'content',
      since,
      accountName: account,
      settings: importSettings(environment, !offline),
      tell,
    })
    return complete ? 0 : 1
  } catch (error) {
    if (!(error instanceof WechatProblem)) throw error
    throw new ImportProblem(error.message)
  }
}

function readArguments(args: readonly string[]): v.InferOutput<typeof optionsSchema> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        'official-account': { type: 'boolean' },
        out: { type: 'string' },
        since: { type: 'string' },
        account: { type: 'string' },
        offline: { type: 'boolean' },
      },
    })
    return v.parse(optionsSchema, values)
  } catch (error) {
    // An unknown option, a file beside --official-account, a day that is none: the usage says what there is.
    if (!(error instanceof TypeError) && !(error instanceof v.ValiError)) throw error
    throw new ImportProblem(`usage: ${accountUsage}`)
  }
}
