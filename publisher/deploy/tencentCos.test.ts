import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { paths } from '../../contract/paths'
import { temporaryFolder } from '../testing/contentFolder'
import { runDeploy } from './main'
import type { SignedRequest } from './testing/signature'
import { contentsAfter, type StoreStandIn, startStore } from './testing/storeStandIn'

const site = '{"name":"上海医生"}'
const feed = JSON.stringify({ feed_url: `https://interviews.example.org${paths.interviews}`, items: [] })

async function endpointWith(files: Record<string, string>): Promise<string> {
  const endpointDir = join(await temporaryFolder(), 'endpoint')
  for (const [path, content] of Object.entries({ [paths.site]: site, [paths.interviews]: feed, ...files })) {
    await mkdir(dirname(endpointDir + path), { recursive: true })
    await writeFile(endpointDir + path, content)
  }
  return endpointDir
}

async function run(store: StoreStandIn, endpointDir: string, environment: Record<string, string> = {}) {
  const said: string[] = []
  const write = (text: string) => said.push(text)
  const settings = { ...store.environment, ENDPOINT_DIR: endpointDir, ...environment }
  const code = await runDeploy(['--remove-now'], settings, { out: write, error: { write } })
  return { code, said: said.join('') }
}

const found = (store: StoreStandIn, method: string, path: string): SignedRequest | undefined =>
  store.received.find(({ method: sent, url = '' }) => sent === method && url.split('?')[0] === path)

const signedHeaders = (request: SignedRequest | undefined): string[] =>
  /SignedHeaders=([^,]+)/.exec(request?.headers.authorization ?? '')?.[1]?.split(';') ?? []

test('a bucket in the host name: sent, listed, replaced and removed', async () => {
  const store = await startStore('host')
  expect(await run(store, await endpointWith({ [paths.interview('gone')]: '{}' }))).toMatchObject({ code: 0 })
  const { code, said } = await run(store, await endpointWith({ [paths.site]: '{"name":"another"}' }))
  expect([code, said]).toEqual([
    0,
    `Sent 1 file (0.0 MB) to interviews-1250000000 at ${store.url}; 1 were there as they are; 1 removed.\n`,
  ])
  const held = contentsAfter(store.changes)
  expect([...held.keys()].sort()).toEqual([paths.interviews, paths.site].sort())
  expect(held.get(paths.site)?.toString()).toBe('{"name":"another"}')

  const host = `interviews-1250000000.${store.url.slice('http://'.length)}`
  expect(new Set(store.received.map(({ headers }) => headers.host))).toEqual(new Set([host]))
  expect(store.received.filter(({ url }) => url?.startsWith('/interviews-1250000000'))).toEqual([])
})

test('what is sent has a known length and its MD5, and both are signed with the address and the bytes', async () => {
  const store = await startStore('host')
  await run(store, await endpointWith({}))
  const request = found(store, 'PUT', paths.site)
  expect(request?.headers).toMatchObject({
    'content-length': String(Buffer.byteLength(site)),
    'content-md5': createHash('md5').update(site).digest('base64'),
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=60, stale-while-revalidate=86400',
    'x-amz-content-sha256': createHash('sha256').update(site).digest('hex'),
  })
  // Not Cache-Control: the library signs nothing that a proxy may change.
  expect(signedHeaders(request)).toEqual(
    expect.arrayContaining([
      'content-length',
      'content-md5',
      'content-type',
      'host',
      'x-amz-content-sha256',
      'x-amz-date',
    ]),
  )
})

/** What COS does not know: bodies in signed pieces, and checksums of the newer default, before the body or after it. */
test('no request comes in signed pieces or with a newer checksum', async () => {
  const store = await startStore('host')
  await run(store, await endpointWith({ [paths.interview('gone')]: '{}' }))
  await run(store, await endpointWith({}))
  expect(new Set(store.received.map(({ method }) => method))).toEqual(new Set(['GET', 'PUT', 'DELETE']))
  const names = store.received.flatMap(({ headers }) => Object.keys(headers))
  expect(
    names.filter((name) =>
      /^(transfer-encoding|content-encoding|trailer|x-amz-(checksum|sdk-checksum|trailer|decoded))/.test(name),
    ),
  ).toEqual([])
  const hashes = store.received.map(({ headers }) => String(headers['x-amz-content-sha256']))
  expect(hashes.filter((hash) => !/^[0-9a-f]{64}$/.test(hash))).toEqual([])
})

test.each<[what: string, environment: Record<string, string>, told: string]>([
  ['the bucket in the path', { DEPLOY_PATH_STYLE: 'true' }, 'Leave DEPLOY_PATH_STYLE out'],
  ['a bucket without the APPID', { DEPLOY_BUCKET: 'interviews' }, 'on Tencent COS with the APPID at its end'],
  ['another secret', { AWS_SECRET_ACCESS_KEY: 'another' }, 'Correct AWS_SECRET_ACCESS_KEY'],
])('%s is refused with its remedy', async (_, environment, told) => {
  const store = await startStore('host')
  const { code, said } = await run(store, await endpointWith({}), environment)
  expect([code, store.changes]).toEqual([1, []])
  expect(said).toContain(told)
})
