import * as v from 'valibot'
import { DeployProblem } from './deployProblem'
import { type Encoding, encodings } from './localFiles'

/** Where the bucket is, and how it is spoken to. */
export type StoreSettings = {
  /** The address of the store itself, without the bucket. */
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  /** The bucket's name stands in the path of addresses, not in their host name. */
  readonly pathStyle: boolean
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** For keys that last only for a while. */
  readonly sessionToken: string | undefined
}

export type DeploySettings = { readonly store: StoreSettings; readonly encoding: Encoding }

const given = (what: string) => v.pipe(v.string(), v.trim(), v.nonEmpty(`is not set: ${what}`))

const settingsSchema = v.object({
  DEPLOY_ENDPOINT: v.optional(
    v.pipe(
      given('the store’s address, such as https://cos.ap-shanghai.myqcloud.com'),
      v.url('must be an address, such as https://cos.ap-shanghai.myqcloud.com'),
      v.check(
        (value) => /^https:|^http:\/\/(127\.0\.0\.1|localhost)(?=[:/]|$)/.test(value),
        'must begin with https://, unless it is this machine (http://127.0.0.1:…)',
      ),
    ),
    '',
  ),
  DEPLOY_REGION: v.optional(given('the bucket’s region, such as ap-shanghai'), ''),
  DEPLOY_BUCKET: v.optional(
    given('the bucket’s name; on Tencent COS it ends with the account’s APPID, as in interviews-1250000000'),
    '',
  ),
  DEPLOY_PATH_STYLE: v.optional(v.picklist(['true', 'false'], 'must be true or false'), 'false'),
  DEPLOY_ENCODING: v.optional(v.picklist(encodings, `must be ${encodings.join(' or ')}`), 'identity'),
  AWS_ACCESS_KEY_ID: v.optional(
    given('the id of a key that may list, read, write and delete in the bucket (on Tencent COS the SecretId)'),
    '',
  ),
  AWS_SECRET_ACCESS_KEY: v.optional(given('the secret of that key (on Tencent COS the SecretKey)'), ''),
  AWS_SESSION_TOKEN: v.optional(v.string()),
})

/**
 * What a deployment needs, from environment variables and nowhere else: a secret in a file or an argument ends up in a
 * repository or a process list.
 *
 * @throws DeployProblem that names every variable that is wrong and what belongs there; values are not repeated
 */
export function readDeploySettings(environment: Readonly<Record<string, string | undefined>>): DeploySettings {
  const result = v.safeParse(settingsSchema, environment, { abortPipeEarly: true })
  if (!result.success) {
    throw new DeployProblem(result.issues.map((issue) => `${v.getDotPath(issue)} ${issue.message}`).join('\n'))
  }
  const { output } = result
  const store = {
    endpoint: output.DEPLOY_ENDPOINT,
    region: output.DEPLOY_REGION,
    bucket: output.DEPLOY_BUCKET,
    pathStyle: output.DEPLOY_PATH_STYLE === 'true',
    accessKeyId: output.AWS_ACCESS_KEY_ID,
    secretAccessKey: output.AWS_SECRET_ACCESS_KEY,
    sessionToken: output.AWS_SESSION_TOKEN,
  }
  return { store, encoding: output.DEPLOY_ENCODING }
}
