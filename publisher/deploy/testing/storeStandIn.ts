import { createHash } from 'node:crypto'
import dns from 'node:dns'
import { once } from 'node:events'
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import S3rver from 's3rver'
import { onTestFinished, vi } from 'vitest'
import { temporaryFolder } from '../../testing/contentFolder'
import { isSignedWith, type SignedRequest } from './signature'

/** A change of the bucket: what was put or removed, and how many changes were complete when its request came. */
export type Change = {
  readonly method: 'PUT' | 'DELETE'
  readonly path: string
  readonly body: Buffer
  readonly after: number
}

/** A status to answer instead of the store, or the end of the connection. */
type Fault = 'drop' | { status: number; code: string }

export type StoreStandIn = {
  readonly environment: Readonly<Record<string, string>>
  readonly url: string
  /** Every request in the order of its coming, such as `PUT /v1/site.json`. */
  readonly requests: string[]
  /** The same requests as they came over the line. */
  readonly received: SignedRequest[]
  /** The changes in the order of their completion; paths without the bucket. */
  readonly changes: Change[]
  /** Asked of each request before the store is: what goes wrong with it. It waits for the answer. */
  fault: (method: string, path: string) => Fault | undefined | Promise<Fault | undefined>
  /** Waits until the store has answered what has reached it. */
  readonly settled: () => Promise<void>
}

/** How requests name the bucket: at the head of their path, or of their host name as Tencent COS wants it. */
type Addressing = 'path' | 'host'

const buckets = { path: 'interviews', host: 'interviews-1250000000' } as const
const [accessKey, secretKey] = ['S3RVER', 'S3RVER']

/**
 * A bucket of s3rver, which speaks S3 over HTTP and knows keys (but computes no signature), behind a proxy that keeps a log of
 * what is asked and can do harm. The proxy refuses what stores refuse and s3rver does not look at: bytes that are not those of
 * Content-MD5, signatures of another secret or of other bytes, the checksums of the library's newer default, which Tencent COS does
 * not know, and, where it wants the bucket in the host name, any other address. Everything ends with the test.
 */
export async function startStore(addressing: Addressing = 'path'): Promise<StoreStandIn> {
  const bucket = buckets[addressing]
  const isInHost = addressing === 'host'
  if (isInHost) resolveLocalNames()
  const s3 = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: await temporaryFolder(),
    configureBuckets: [{ name: bucket }],
  })
  const { port } = await s3.run()
  const underWay = new Set<Promise<unknown>>()
  const store: StoreStandIn = {
    environment: {
      DEPLOY_REGION: 'ap-shanghai',
      DEPLOY_BUCKET: bucket,
      DEPLOY_PATH_STYLE: isInHost ? 'false' : 'true',
      AWS_ACCESS_KEY_ID: accessKey,
      AWS_SECRET_ACCESS_KEY: secretKey,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
    url: '',
    requests: [],
    received: [],
    changes: [],
    fault: () => undefined,
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request
    const { pathname } = new URL(url, 'http://store')
    const path = decodeURIComponent(isInHost ? pathname : pathname.slice(bucket.length + 1))
    store.requests.push(`${method} ${path}`)
    store.received.push({ method, url, headers })
    const after = store.changes.length
    const told = await store.fault(method, path)
    const body = await bodyOf(request)
    // Whoever died while sending has sent nothing.
    if (body === undefined) return
    const fault = told ?? (isInHost ? refusalOfHost(request, bucket) : undefined) ?? refusal(request, body)
    if (fault === 'drop') {
      request.socket.destroy()
    } else if (fault) {
      response.writeHead(fault.status, { 'content-type': 'application/xml' })
      response.end(`<?xml version="1.0"?><Error><Code>${fault.code}</Code><Message>Told by the test</Message></Error>`)
    } else {
      const { status, headers, body: answered } = await forward(request, body)
      if (status < 300 && (method === 'PUT' || method === 'DELETE')) store.changes.push({ method, path, body, after })
      response.writeHead(status, headers).end(answered)
    }
  }

  async function forward({ method, url, headers }: IncomingMessage, body: Buffer) {
    // s3rver itself is always asked by the path.
    const asked = isInHost
      ? { path: `/${bucket}${url}`, headers: { ...headers, host: '127.0.0.1' } }
      : { path: url, headers }
    const forwarded = httpRequest({ host: '127.0.0.1', port, method, ...asked, agent: false })
    forwarded.end(body)
    const answered = await new Promise<IncomingMessage>((resolve, reject) => {
      forwarded.on('response', resolve).on('error', reject)
    })
    return {
      status: answered.statusCode ?? 500,
      headers: answered.headers,
      body: await bodyOf(answered),
    }
  }

  const proxy = createServer((request, response) => {
    const answered = answer(request, response).finally(() => underWay.delete(answered))
    underWay.add(answered)
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  onTestFinished(async () => {
    proxy.closeAllConnections()
    proxy.close()
    await s3.close()
  })
  const url = `http://${isInHost ? 'localhost' : '127.0.0.1'}:${(proxy.address() as AddressInfo).port}`
  return Object.assign(store, { url, environment: { ...store.environment, DEPLOY_ENDPOINT: url } })
}

type LookupDone = (error: NodeJS.ErrnoException | null, address: string | dns.LookupAddress[], family?: number) => void

/** Names below `localhost` are this machine (www.rfc-editor.org/rfc/rfc6761#section-6.3), but not every machine knows. */
function resolveLocalNames(): void {
  const { lookup } = dns
  const local = (name: string, options: dns.LookupOptions, done: LookupDone) =>
    lookup(name.endsWith('.localhost') ? '127.0.0.1' : name, options, done)
  const spy = vi.spyOn(dns, 'lookup').mockImplementation(local as typeof dns.lookup)
  onTestFinished(() => spy.mockRestore())
}

/** COS has buckets in host names alone: made since 2024 they are asked no other way (docs/operating.md). */
function refusalOfHost({ headers }: IncomingMessage, bucket: string): Fault | undefined {
  const [name] = (headers.host ?? '').split('.')
  if (name === bucket) return undefined
  return headers.host?.includes('.')
    ? { status: 404, code: 'NoSuchBucket' }
    : { status: 403, code: 'PathStyleDomainForbidden' }
}

function refusal(request: IncomingMessage, body: Buffer): Fault | undefined {
  const { headers } = request
  const md5 = headers['content-md5']
  if (md5 && md5 !== createHash('md5').update(body).digest('base64')) return { status: 400, code: 'BadDigest' }
  // Whether it knows the key s3rver says itself.
  if (headers.authorization?.includes(`Credential=${accessKey}/`) && !isSignedWith(secretKey, request, body)) {
    return { status: 403, code: 'SignatureDoesNotMatch' }
  }
  const isNewer = Object.keys(headers).some((name) => /^x-amz-(checksum-|sdk-checksum-|trailer)/.test(name))
  return isNewer ? { status: 400, code: 'InvalidArgument' } : undefined
}

async function bodyOf(message: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of message) chunks.push(chunk)
  } catch {
    return undefined
  }
  return Buffer.concat(chunks)
}

/** What the bucket holds below a path after some changes, by path. */
export function contentsAfter(changes: readonly Change[], below = '/v1/'): Map<string, Buffer> {
  const contents = new Map<string, Buffer>()
  for (const { method, path, body } of changes) {
    if (!path.startsWith(below)) continue
    if (method === 'PUT') contents.set(path, body)
    else contents.delete(path)
  }
  return contents
}
