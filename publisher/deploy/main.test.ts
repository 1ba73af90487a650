import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { paths, webPaths } from '../../contract/paths'
import { temporaryFolder } from '../testing/contentFolder'
import { usualGrace } from './deploy'
import { runDeploy } from './main'
import { contentsAfter, type StoreStandIn, startStore } from './testing/storeStandIn'

const day = new Date('2026-11-24T12:00:00Z')
const later = new Date(day.getTime() + usualGrace)
const feed = JSON.stringify({ feed_url: `https://interviews.example.org${paths.interviews}`, items: [] })
const picture = paths.image('river-0a1b2c3d4e-750.webp')

/** A published folder as far as a deployment looks at it. */
async function writeEndpoint(files: Record<string, string | Buffer> = {}): Promise<string> {
  const endpointDir = join(await temporaryFolder(), 'endpoint')
  const all = { [paths.site]: '{}', [paths.interviews]: feed, [paths.interview('a-light')]: '{"a":1}', ...files }
  for (const [path, content] of Object.entries(all)) await writeTo(endpointDir, path, content)
  return endpointDir
}

async function writeTo(endpointDir: string, path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(endpointDir + path), { recursive: true })
  await writeFile(endpointDir + path, content)
}

type Circumstances = { args?: string[]; now?: Date; environment?: Record<string, string> }

async function run(
  store: StoreStandIn,
  endpointDir: string,
  { args = [], now = day, environment }: Circumstances = {},
) {
  const said: string[] = []
  const output = { out: (text: string) => said.push(text), error: { write: (text: string) => said.push(text) } }
  const settings = { ...store.environment, ENDPOINT_DIR: endpointDir, ...environment }
  const from = store.changes.length
  const code = await runDeploy(args, settings, output, now)
  const changes = store.changes.slice(from).map(({ method, path }) => `${method} ${path}`)
  return {
    code,
    said: said.join(''),
    changes: changes.filter((change) => !/ \/deployment\/(headers-|runs\/)/.test(change)),
  }
}

const clientOf = ({ url }: StoreStandIn) =>
  new S3Client({
    endpoint: url,
    region: 'ap-shanghai',
    forcePathStyle: true,
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })

async function headersOf(store: StoreStandIn, path: string) {
  const command = new HeadObjectCommand({ Bucket: 'interviews', Key: path.slice(1) })
  const { ContentType, CacheControl, ContentEncoding } = await clientOf(store).send(command)
  return [ContentType, CacheControl, ContentEncoding]
}

test('objects carry the headers that the server would send', async () => {
  const store = await startStore()
  const endpointDir = await writeEndpoint({
    [picture]: Buffer.from([1, 2, 3]),
    [webPaths.atom]: '<feed/>',
    [`${paths.site}.br`]: 'compressed',
    [`${paths.site}.gz`]: 'compressed',
  })
  const { code, said } = await run(store, endpointDir)
  expect([code, said]).toEqual([
    0,
    `Sent 5 files (0.0 MB) to interviews at ${store.url}; 0 were there as they are; 0 removed.\n`,
  ])
  const minute = 'public, max-age=60, stale-while-revalidate=86400'
  expect(await headersOf(store, paths.site)).toEqual(['application/json; charset=utf-8', minute, undefined])
  expect(await headersOf(store, paths.interviews)).toEqual(['application/feed+json', minute, undefined])
  expect(await headersOf(store, webPaths.atom)).toEqual(['application/atom+xml; charset=utf-8', minute, undefined])
  expect(await headersOf(store, picture)).toEqual(['image/webp', 'public, max-age=31536000, immutable', undefined])
  expect([...contentsAfter(store.changes).keys()].filter((path) => /\.(br|gz)$/.test(path))).toEqual([])
})

test('with DEPLOY_ENCODING=gzip texts are stored compressed, and say so; another encoding sends them again', async () => {
  const store = await startStore()
  const lines = '/v1/search/texts/a-light.en.ndjson'
  const endpointDir = await writeEndpoint({
    [`${paths.site}.gz`]: gzipSync('{}'),
    [lines]: '{}',
    [`${lines}.gz`]: gzipSync('{}'),
    [picture]: Buffer.from([1]),
  })
  await run(store, endpointDir)
  const { changes } = await run(store, endpointDir, { environment: { DEPLOY_ENCODING: 'gzip' } })
  expect(changes).toContain(`PUT ${paths.site}`)
  expect((await headersOf(store, paths.site))[2]).toBe('gzip')
  const { Body } = await clientOf(store).send(new GetObjectCommand({ Bucket: 'interviews', Key: paths.site.slice(1) }))
  expect(await Body?.transformToByteArray()).toEqual(new Uint8Array(gzipSync('{}')))
  expect((await headersOf(store, picture))[2]).toBeUndefined()
  // Parts of it are asked for, and a part of a packed text cannot be unpacked.
  expect((await headersOf(store, lines))[2]).toBeUndefined()
  expect((await run(store, endpointDir, { environment: { DEPLOY_ENCODING: 'gzip' } })).changes).toEqual([])
})

test('only what has changed is sent: also where it is as large, and where somebody changed the bucket', async () => {
  const store = await startStore()
  const endpointDir = await writeEndpoint({ [picture]: Buffer.from([1, 2, 3]) })
  await run(store, endpointDir)
  await writeTo(endpointDir, paths.interview('a-light'), '{"a":2}')
  await writeTo(endpointDir, paths.interview('a-map'), '{}')
  const second = await run(store, endpointDir)
  expect(second.changes).toEqual([`PUT ${paths.interview('a-map')}`, `PUT ${paths.interview('a-light')}`])
  expect(second.said).toContain('Sent 2 files (0.0 MB)')
  expect(second.said).toContain('; 3 were there as they are; 0 removed.')
  expect((await run(store, endpointDir)).changes).toEqual([])
})

test('what is gone stays for those who hold an older list, and is removed by the first deployment after', async () => {
  const store = await startStore()
  const endpointDir = await writeEndpoint({ [paths.interview('gone')]: '{}', [picture]: Buffer.from([1]) })
  await run(store, endpointDir)
  await rm(endpointDir + paths.interview('gone'))
  const atOnce = await run(store, endpointDir)
  expect(atOnce.changes).toEqual(['PUT /deployment/unwanted.json'])
  expect(atOnce.said).toContain('1 object no longer published and kept for those who hold an older list')
  expect(atOnce.said).toContain(`the first deployment after ${later.toISOString()} removes them`)

  await rm(endpointDir + picture)
  const before = new Date(later.getTime() - 1)
  expect((await run(store, endpointDir, { now: before })).changes).toEqual(['PUT /deployment/unwanted.json'])
  const after = await run(store, endpointDir, { now: later })
  expect(after.changes).toEqual([`DELETE ${paths.interview('gone')}`, 'PUT /deployment/unwanted.json'])
  expect(contentsAfter(store.changes).has(picture)).toBe(true)

  await writeTo(endpointDir, picture, Buffer.from([1]))
  expect((await run(store, endpointDir, { now: later })).changes).toEqual(['PUT /deployment/unwanted.json'])
  await rm(endpointDir + picture)
  const removed = await run(store, endpointDir, { args: ['--remove-now'], now: later })
  expect(removed.changes).toEqual([`DELETE ${picture}`])
})

test('--dry-run tells everything and changes nothing', async () => {
  const store = await startStore()
  const endpointDir = await writeEndpoint({ [paths.interview('gone')]: '{}' })
  await run(store, endpointDir)
  await rm(endpointDir + paths.interview('gone'))
  await writeTo(endpointDir, paths.interview('a-map'), '{}')
  await writeTo(endpointDir, paths.site, '{"name":1}')
  const asked = store.requests.length
  const { code, said, changes } = await run(store, endpointDir, { args: ['--dry-run', '--remove-now'] })
  expect([code, changes]).toEqual([0, []])
  expect(store.requests.slice(asked).filter((request) => !request.startsWith('GET '))).toEqual([])
  expect(said.split('\n')).toEqual([
    'New documents:',
    `  ${paths.interview('a-map')}`,
    'Changed lists:',
    `  ${paths.site}`,
    'To be removed:',
    `  ${paths.interview('gone')}`,
    '2 files would be sent, 2 are there as they are. Nothing was changed.',
    '',
  ])
})

test('more objects than a list holds', { timeout: 60_000 }, async () => {
  const store = await startStore()
  const documents = Array.from({ length: 1_100 }, (_, number): [string, string] => [
    paths.searchHead(`k${number}`),
    '{}',
  ])
  const endpointDir = await writeEndpoint(Object.fromEntries(documents))
  expect((await run(store, endpointDir)).changes).toHaveLength(1_103)
  const asked = store.requests.length
  expect((await run(store, endpointDir)).changes).toEqual([])
  // It says that it runs, lists who else does, what deployments remember and twice 1,000 objects, and says that it has ended.
  expect(store.requests.slice(asked).map((request) => request.replace(/(runs)\/.+/, '$1'))).toEqual([
    'PUT /deployment/runs',
    ...Array.from({ length: 4 }, () => 'GET /'),
    'DELETE /deployment/runs',
  ])
})

test('what passes by itself is tried again', { timeout: 30_000 }, async () => {
  const store = await startStore()
  const endpointDir = await writeEndpoint()
  const failures = new Map([
    [`PUT ${paths.site}`, 2],
    [`PUT ${paths.interview('a-light')}`, 1],
    ['GET /', 1],
  ])
  store.fault = (method, path) => {
    const left = failures.get(`${method} ${path}`) ?? 0
    failures.set(`${method} ${path}`, left - 1)
    if (left <= 0) return undefined
    return method === 'GET' ? { status: 503, code: 'SlowDown' } : 'drop'
  }
  expect((await run(store, endpointDir)).code).toBe(0)
  expect(contentsAfter(store.changes).size).toBe(3)
  expect(Math.max(...failures.values())).toBeLessThan(0)
})

test('a failure ends the deployment before anything of a later stage is sent, and the next one goes on', async () => {
  const store = await startStore()
  const endpointDir = await writeEndpoint()
  store.fault = (method, path) =>
    method === 'PUT' && path === paths.interview('a-light') ? { status: 403, code: 'AccessDenied' } : undefined
  const { code, said, changes } = await run(store, endpointDir)
  expect([code, changes]).toEqual([1, []])
  expect(said).toContain(`Sending ${paths.interview('a-light').slice(1)}: the key may not do this. It has to list`)
  store.fault = () => undefined
  expect((await run(store, endpointDir)).changes).toHaveLength(3)
})

test.each([
  [{ AWS_ACCESS_KEY_ID: 'nobody' }, 'the store does not know this key. Correct AWS_ACCESS_KEY_ID'],
  [{ AWS_SECRET_ACCESS_KEY: 'another' }, 'the secret does not belong to the key. Correct AWS_SECRET_ACCESS_KEY'],
  [{ DEPLOY_BUCKET: 'nothing-here' }, 'there is no bucket nothing-here at http://127.0.0.1:'],
  [{ DEPLOY_BUCKET: '' }, 'DEPLOY_BUCKET is not set'],
  [{ ENDPOINT_DIR: '/nowhere' }, 'There is no published endpoint in “/nowhere”'],
])('%j is told with its remedy', async (environment: Record<string, string>, message) => {
  const store = await startStore()
  const { code, said, changes } = await run(store, await writeEndpoint(), { environment })
  expect([code, changes]).toEqual([1, []])
  expect(said).toContain(message)
})

test.each([
  ['SignatureDoesNotMatch', 'the secret does not belong to the key. Correct AWS_SECRET_ACCESS_KEY'],
  ['RequestTimeTooSkewed', 'the clock of this machine is wrong'],
  ['AuthorizationHeaderMalformed', 'the bucket interviews is not in the region ap-shanghai. Correct DEPLOY_REGION'],
  ['SomethingNew', 'SomethingNew (“Told by the test”)'],
])('%s is told with its remedy', async (code, message) => {
  const store = await startStore()
  store.fault = () => ({ status: 400, code })
  const { said } = await run(store, await writeEndpoint())
  expect(said).toContain(message)
  expect(said).not.toContain('S3RVER')
})

test('a store that nobody reaches', { timeout: 30_000 }, async () => {
  const store = await startStore()
  const { said } = await run(store, await writeEndpoint(), { environment: { DEPLOY_ENDPOINT: 'http://127.0.0.1:1' } })
  expect(said).toContain('no connection to http://127.0.0.1:1. Check the network of this machine')
})

/**
 * Holds a deployment at the one document that it sends, before its list, until another one has come to its end. Whatever
 * else its folder holds is there before: a request of the held one still on its way would be counted among the other's.
 */
async function runBeside(store: StoreStandIn, args: string[]) {
  await run(store, await writeEndpoint())
  let end = () => {}
  const hasEnded = new Promise<void>((resolve) => {
    end = resolve
  })
  const isHeld = new Promise<void>((resolve) => {
    store.fault = async (method, path) => {
      if (method !== 'PUT' || path !== paths.interview('held')) return undefined
      resolve()
      await hasEnded
      return undefined
    }
  })
  const held = run(store, await writeEndpoint({ [paths.interview('held')]: '{}', [paths.site]: '{"name":"held"}' }))
  await isHeld
  const other = await run(store, await writeEndpoint({ [paths.site]: '{"name":"other"}' }), { args })
  end()
  return { held: await held, other }
}

test('of two deployments at once the second one says who is there, changes nothing and leaves the first alone', async () => {
  const store = await startStore()
  const { held, other } = await runBeside(store, [])
  expect([other.code, other.changes]).toEqual([1, []])
  expect(other.said).toMatch(
    /^Another deployment to this bucket is under way on this machine: process \d+ on \S+, last sign of life 20\S+Z by the store’s clock\./,
  )
  expect(held.code).toBe(0)
  expect(contentsAfter(store.changes).get(paths.site)?.toString()).toBe('{"name":"held"}')
  expect(contentsAfter(store.changes, '/deployment/runs/').size).toBe(0)
})

test('--take-over ends what is under way: it sends nothing of its later stages, and says so', async () => {
  const store = await startStore()
  const { held, other } = await runBeside(store, ['--take-over'])
  expect(other.code).toBe(0)
  expect(other.said).toContain('Passed over a deployment that did not come to its end: process ')
  expect(held.code).toBe(1)
  expect(held.said).toMatch(/^Another deployment has taken over/)
  expect(contentsAfter(store.changes).get(paths.site)?.toString()).toBe('{"name":"other"}')
  expect(contentsAfter(store.changes, '/deployment/runs/').size).toBe(0)
})

test('a folder that was published for this machine is sent to no other', async () => {
  const store = await startStore()
  const endpointDir = await writeEndpoint({
    [paths.interviews]: feed.replace('https://interviews.example.org', 'http://127.0.0.1:8090'),
  })
  const { code, said } = await run(store, endpointDir, { environment: { DEPLOY_ENDPOINT: 'https://store.invalid' } })
  expect(code).toBe(1)
  expect(said).toContain('was published for http://127.0.0.1:8090, which only this machine reaches')
  expect((await run(store, endpointDir)).code).toBe(0)
})

test('an option that is not known is answered with those that are', async () => {
  const store = await startStore()
  const { code, said } = await run(store, await writeEndpoint(), { args: ['--everything'] })
  expect([code, said]).toEqual([
    1,
    'usage: npm run deploy -- [--dry-run] [--remove-now] [--take-over] (docs/operating.md)\n',
  ])
})
