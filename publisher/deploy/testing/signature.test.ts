import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isSignedWith, type SignedRequest } from './signature'

const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'

type Example = { method: string; url: string; body?: string; headers?: Record<string, string>; signature: string }

/** A request as Amazon's documentation prints it, with the key of that page. */
function requestOf({ method, url, body = '', headers = {}, signature }: Example): SignedRequest {
  const signed = {
    host: 'examplebucket.s3.amazonaws.com',
    'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'),
    'x-amz-date': '20130524T000000Z',
    ...headers,
  }
  const authorization = `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=${Object.keys(signed).sort().join(';')},Signature=${signature}`
  return { method, url, headers: { ...signed, authorization } }
}

/** The four examples of docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html. */
const examples: readonly Example[] = [
  {
    method: 'GET',
    url: '/test.txt',
    headers: { range: 'bytes=0-9' },
    signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
  {
    method: 'PUT',
    url: '/test%24file.text',
    body: 'Welcome to Amazon S3.',
    headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
    signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  },
  {
    method: 'GET',
    url: '/?lifecycle',
    signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  },
  {
    method: 'GET',
    url: '/?max-keys=2&prefix=J',
    signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  },
]

describe.each(examples)('$method $url, as documented', (example) => {
  const body = Buffer.from(example.body ?? '')
  const request = requestOf(example)

  test('is signed', () => {
    expect(isSignedWith(secret, request, body)).toBe(true)
  })

  test.each<[what: string, secret: string, request: SignedRequest, body: Buffer]>([
    ['of another secret', `${secret}+`, request, body],
    ['of other bytes', secret, request, Buffer.concat([body, Buffer.from('!')])],
    ['of another method', secret, { ...request, method: 'DELETE' }, body],
    ['of another path', secret, { ...request, url: `/a${request.url}` }, body],
    ['for another host', secret, { ...request, headers: { ...request.headers, host: 'other.s3.amazonaws.com' } }, body],
    ['of another day', secret, { ...request, headers: { ...request.headers, 'x-amz-date': '20130525T000000Z' } }, body],
    ['that is absent', secret, { ...request, headers: {} }, body],
  ])('a signature %s is none of it', (_, key, other, bytes) => {
    expect(isSignedWith(key, other, bytes)).toBe(false)
  })
})
