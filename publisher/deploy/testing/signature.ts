import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export type SignedRequest = Pick<IncomingMessage, 'method' | 'url' | 'headers'>

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')
const keyed = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/**
 * Whether a request bears the signature of a secret, and of the bytes that came: version 4 as a store computes it anew
 * (docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html).
 */
export function isSignedWith(secret: string, { method, url = '', headers }: SignedRequest, body: Buffer): boolean {
  const parts = /Credential=[^/]+\/((\d+)\/([^/]+)\/(s3)\/aws4_request), ?SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(
    headers.authorization ?? '',
  )
  if (!parts) return false
  const [, scope = '', date = '', region = '', service = '', signed = '', signature] = parts
  const bodyHash = String(headers['x-amz-content-sha256'])
  if (bodyHash !== 'UNSIGNED-PAYLOAD' && bodyHash !== sha256(body)) return false
  const [path = '', query = ''] = url.split('?')
  const parameters = query === '' ? [] : query.split('&').map((pair) => (pair.includes('=') ? pair : `${pair}=`))
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name]).trim().replace(/ +/g, ' ')}\n`)
  const canonical = [method, path, parameters.sort().join('&'), lines.join(''), signed, bodyHash].join('\n')
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const key = [date, region, service, 'aws4_request'].reduce<string | Buffer>(keyed, `AWS4${secret}`)
  return keyed(key, text).toString('hex') === signature
}
