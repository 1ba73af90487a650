import type { StoreSettings } from './readDeploySettings'

type Settings = Pick<StoreSettings, 'endpoint' | 'region' | 'bucket'>
type Advice = (settings: Settings) => string

const wrongRegion: Advice = ({ bucket, region, endpoint }) =>
  `the bucket ${bucket} is not in the region ${region}. Correct DEPLOY_REGION and DEPLOY_ENDPOINT (${endpoint}): the store’s console shows both on the bucket’s page`
const unknownHost: Advice = ({ endpoint, bucket }) =>
  `there is no such host. Correct DEPLOY_ENDPOINT (${endpoint}) and DEPLOY_BUCKET (${bucket}); where the store takes the bucket’s name in the path only, set DEPLOY_PATH_STYLE=true`
const unreachable: Advice = ({ endpoint }) =>
  `no connection to ${endpoint}. Check the network of this machine and DEPLOY_ENDPOINT, then run the command again: it goes on where it stopped`
const untrusted: Advice = ({ endpoint }) =>
  `the certificate of ${endpoint} is not to be trusted. Check DEPLOY_ENDPOINT, and whether something stands between this machine and the store`
const busy: Advice = () => 'the store is busy. Run the command again in a few minutes: it goes on where it stopped'

/**
 * What a refusal means and how to mend it: error codes of S3 (docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html), which
 * Tencent COS shares (cloud.tencent.com/document/product/436/7730), and of Node's network.
 */
const meanings: Readonly<Record<string, Advice>> = {
  InvalidAccessKeyId: () => 'the store does not know this key. Correct AWS_ACCESS_KEY_ID',
  SignatureDoesNotMatch: () => 'the secret does not belong to the key. Correct AWS_SECRET_ACCESS_KEY',
  ExpiredToken: () => 'the key has expired. Fetch new ones, AWS_SESSION_TOKEN with them',
  InvalidToken: () => 'AWS_SESSION_TOKEN does not belong to the key. Fetch all three anew',
  AccessDenied: ({ bucket }) =>
    `the key may not do this. It has to list the bucket ${bucket} and to get, put and delete objects in it`,
  NoSuchBucket: ({ bucket, endpoint }) =>
    `there is no bucket ${bucket} at ${endpoint}. Create it, or correct DEPLOY_BUCKET (on Tencent COS with the APPID at its end)`,
  RequestTimeTooSkewed: () => 'the clock of this machine is wrong by more than 15 minutes. Set it, best by NTP',
  AuthorizationHeaderMalformed: wrongRegion,
  PermanentRedirect: wrongRegion,
  IllegalLocationConstraintException: wrongRegion,
  BadDigest: () =>
    'the bytes were damaged on their way. Run the command again; if it stays, something between changes them',
  PathStyleDomainForbidden: () => 'the store wants the bucket in the host name. Leave DEPLOY_PATH_STYLE out',
  SlowDown: busy,
  ServiceUnavailable: busy,
  InternalError: busy,
  TimeoutError: unreachable,
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  EPIPE: unreachable,
  ETIMEDOUT: unreachable,
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unreachable,
  CERT_HAS_EXPIRED: untrusted,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
}

/** A failure of the store or of the way to it in an operator's words. */
export function advice(error: unknown, settings: Settings): string {
  if (!(error instanceof Error)) return String(error)
  const code = [error.name, 'code' in error ? String(error.code) : ''].find((name) => meanings[name])
  const said = error.message && error.message !== code ? ` (“${error.message}”)` : ''
  return code ? `${meanings[code]?.(settings)} (${code}${said})` : `${error.name}${said}`
}
