import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createServer, type ServerOptions } from '../createServer'
import { type Answer, expectProblem, send, writeFolder } from '../httpTestClient'
import { openSqliteStore } from '../visits/sqliteStore'
import type { VisitStore } from '../visits/visitStore'
import type { VisitsOptions } from './visitsRoute'

const token = '0123456789abcdef0123456789abcdef'
const otherToken = 'fedcba9876543210fedcba9876543210'
const json = { 'content-type': 'application/json' }
const noon = Date.parse('2026-11-24T04:00:00Z')

let folder: string
let store: VisitStore
let server: FastifyInstance
let now: number

async function publish(visits: Record<string, number>): Promise<void> {
  await writeFolder(folder, { 'v1/visits.json': JSON.stringify({ visits }), 'v1/site.json': '{}' })
}

/** A server of its own, in place of the one before. */
async function start(visits: Partial<VisitsOptions> = {}, options: Partial<ServerOptions> = {}): Promise<void> {
  await server?.close()
  store = openSqliteStore(join(folder, 'data/visits.sqlite'))
  server = await createServer({
    endpointDir: folder,
    checkInterval: 0,
    visits: { store, perAddress: 1000, perToken: 1000, now: () => now, ...visits },
    ...options,
  })
  await server.listen({ port: 0, host: '127.0.0.1' })
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visits-route-test-'))
  now = noon
  await publish({ light: 823, river: 0 })
  await start()
})

afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const post = (path: string, body: unknown = { token }, headers = {}) =>
  send(server, path, { ...json, ...headers }, 'POST', typeof body === 'string' ? body : JSON.stringify(body))
const visit = (id: string, body?: unknown, headers = {}) => post(`/v1/interviews/${id}/visits`, body, headers)
const parsed = ({ status, body }: Answer) => ({ status, ...JSON.parse(body.toString()) })
const nothingStored = async () =>
  expect([...(await store.visitsOf(['light', 'river', 'none'])).values()]).toEqual([0, 0, 0])

describe('a visit', () => {
  test('is counted once a reader, interview and day, on top of what the website counted', async () => {
    const answers = []
    for (const [id, by] of [
      ['light', token],
      ['light', token],
      ['light', otherToken],
      ['river', token],
    ] as const) {
      answers.push(parsed(await visit(id, { token: by })))
    }
    now += 24 * 60 * 60 * 1000
    answers.push(parsed(await visit('light')))
    expect(answers).toEqual([
      { status: 200, visits: { light: 824 } },
      { status: 200, visits: { light: 824 } },
      { status: 200, visits: { light: 825 } },
      { status: 200, visits: { river: 1 } },
      { status: 200, visits: { light: 826 } },
    ])
  })

  test('is answered as JSON that no cache keeps, and that every origin may read', async () => {
    const { headers } = await visit('light', undefined, { origin: 'https://example.com' })
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['access-control-allow-origin']).toBe('*')
  })

  test('may be sent from a page of another origin', async () => {
    const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' }
    const headers = { origin: 'https://example.com', ...asked }
    const answer = await send(server, '/v1/interviews/light/visits', headers, 'OPTIONS')
    expect(answer.status).toBe(204)
    expect(answer.headers['access-control-allow-methods']).toContain('POST')
    expect(answer.headers['access-control-allow-headers']).toBe('content-type')
  })

  test.each([
    ['an unknown id', 'none', { token }, {}, 404],
    ['a slug', 'a-long-slug-of-an-interview', { token }, {}, 404],
    ['a name of every object', '__proto__', { token }, {}, 404],
    ['no token', 'light', {}, {}, 400],
    ['a short token', 'light', { token: token.slice(1) }, {}, 400],
    ['a token in capitals', 'light', { token: token.toUpperCase() }, {}, 400],
    ['a token that is a number', 'light', { token: 7 }, {}, 400],
    ['no object', 'light', [token], {}, 400],
    ['null', 'light', 'null', {}, 400],
    ['no JSON', 'light', '{"token":', {}, 400],
    ['an empty body', 'light', '', {}, 400],
    ['a body that would change every object', 'light', `{"__proto__":{"a":1},"token":"${token}"}`, {}, 400],
    ['an oversized body', 'light', { token, more: 'x'.repeat(1100) }, {}, 413],
    ['plain text', 'light', { token }, { 'content-type': 'text/plain' }, 415],
    ['a form', 'light', `token=${token}`, { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ])('with %s is refused, and nothing is stored', async (_name, id, body, headers, status) => {
    expectProblem(await visit(id, body, headers), status)
    await nothingStored()
  })

  test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'])('by %s is refused, with Allow', async (method) => {
    const answer = await send(server, '/v1/interviews/light/visits', { 'content-type': 'text/x' }, method)
    expect([answer.status, answer.headers.allow]).toEqual([405, 'POST, OPTIONS'])
    if (method !== 'HEAD') expectProblem(answer, 405)
    await nothingStored()
  })

  test('to what was published since is counted, to what was withdrawn no more', async () => {
    await publish({ new: 5, river: 1 })
    expect(parsed(await visit('new'))).toEqual({ status: 200, visits: { new: 6 } })
    expectProblem(await visit('light'), 404)
    expect(parsed(await visit('river'))).toEqual({ status: 200, visits: { river: 2 } })
  })

  test('is not lost silently where the store fails', async () => {
    const lines: string[] = []
    await start({}, { log: { level: 'error', stream: { write: (line) => lines.push(line) } } })
    await store.close()
    for (const answer of [await visit('light'), await send(server, '/v1/visits?ids=light')]) {
      expectProblem(answer, 503)
      expect(answer.headers['retry-after']).toBe('30')
    }
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(Array(2).fill('the store of visits failed'))
    expect(lines.join()).not.toContain(token)
  })
})

describe('counts', () => {
  test('of several interviews come in one answer, which is kept for a minute', async () => {
    await visit('light')
    const answer = await send(server, '/v1/visits?ids=light,river,withdrawn,light')
    expect(parsed(answer)).toEqual({ status: 200, visits: { light: 824, river: 0 } })
    expect(answer.headers['cache-control']).toBe('public, max-age=60')
    expect((await send(server, '/v1/visits?ids=light', {}, 'HEAD')).status).toBe(200)
  })

  const ids = (count: number) => Array.from({ length: count }, (_, index) => `i${index}`).join(',')

  test('of a hundred interviews are answered', async () => {
    expect(parsed(await send(server, `/v1/visits?ids=light,${ids(99)}`)).visits).toEqual({ light: 823 })
  })

  test.each([
    ['', 400],
    ['?ids=', 400],
    ['?ids=light,', 400],
    ['?ids=Light', 400],
    ['?ids=light&ids=river', 400],
    [`?ids=light,${ids(100)}`, 400],
    ['?ids=none', 404],
    ['?ids=constructor,none', 404],
  ])('/v1/visits%s is refused', async (query, status) => {
    expectProblem(await send(server, `/v1/visits${query}`), status)
  })

  test('are not written', async () => {
    const answer = await post('/v1/visits?ids=light')
    expectProblem(answer, 405)
    expect(answer.headers.allow).toMatch(/^GET, HEAD/)
  })

  test('do not exist where the endpoint was published by a version that wrote no bases', async () => {
    await rm(join(folder, 'v1/visits.json'))
    await start()
    expectProblem(await visit('light'), 404)
    expectProblem(await send(server, '/v1/visits?ids=light'), 404)
  })
})

test('the store is closed with the server', async () => {
  await server.close()
  await expect(store.ready()).rejects.toThrow('not open')
})

describe('who visited', () => {
  const oneDay = 24 * 60 * 60 * 1000

  function readers(): number {
    const database = new Database(join(folder, 'data/visits.sqlite'), { readonly: true })
    const counted = database.prepare<[], number>('SELECT count(*) FROM visit_readers').pluck().get()
    database.close()
    return counted ?? Number.NaN
  }

  test('is forgotten within a minute of the day that is over, also where nobody comes any more', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    await start()
    await visit('light')
    vi.advanceTimersByTime(60_000)
    expect(readers()).toBe(1)
    now += oneDay
    vi.advanceTimersByTime(60_000)
    await expect.poll(readers, { timeout: 15_000 }).toBe(0)
  })

  test('is forgotten by a server that starts on another day', async () => {
    await visit('light')
    await start()
    expect(readers()).toBe(1)
    now += oneDay
    await start()
    expect(readers()).toBe(0)
  })
})

describe('too many requests', () => {
  const forwarded = (address: string) => ({ 'x-forwarded-for': address })
  const makeToken = (number: number) => number.toString(16).padStart(32, '0')

  test('of one token are refused, of another one not', async () => {
    await start({ perToken: 2 })
    const statuses = []
    for (const by of [token, token, token, otherToken]) statuses.push((await visit('light', { token: by })).status)
    expect(statuses).toEqual([200, 200, 429, 200])
    const refused = await visit('light')
    expectProblem(refused, 429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('of one address are refused, whatever it says where it comes from', async () => {
    await start({ perAddress: 3 })
    const answers = []
    for (let number = 0; number < 5; number += 1) {
      answers.push(await visit('light', { token: makeToken(number) }, forwarded(`203.0.113.${number}`)))
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429])
    for (const answer of answers.slice(3)) expectProblem(answer, 429)
    expect((await store.visitsOf(['light'])).get('light')).toBe(3)
  })

  test('are counted for the reader behind a proxy that is trusted', async () => {
    await start({ perAddress: 1 }, { trustedProxies: ['127.0.0.1'] })
    const statuses = []
    for (const [number, header] of [
      '203.0.113.1',
      '203.0.113.2',
      '203.0.113.1',
      // What the reader wrote there itself stands before what the proxy added.
      '198.51.100.9, 203.0.113.2',
    ].entries()) {
      statuses.push((await visit('light', { token: makeToken(number) }, forwarded(header))).status)
    }
    expect(statuses).toEqual([200, 200, 429, 429])
  })

  test('are remembered of an address however many others come', async () => {
    await start({ perAddress: 1 }, { trustedProxies: ['127.0.0.1'] })
    const statuses = []
    for (let number = 0; number < 250; number += 1) {
      statuses.push((await send(server, '/v1/visits?ids=light', forwarded(`198.18.${number % 20}.${number}`))).status)
    }
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect((await send(server, '/v1/visits?ids=light', forwarded('198.18.0.0'))).status).toBe(429)
  })

  test('are counted for a network of IPv6 as for one address: whoever has one has 2^64', async () => {
    await start({ perAddress: 1 }, { trustedProxies: ['127.0.0.1'] })
    const statuses = []
    for (const address of ['2001:db8:0:1::1', '2001:db8:0:1:ffff::2', '2001:db8:0:2::1']) {
      statuses.push((await send(server, '/v1/visits?ids=light', forwarded(address))).status)
    }
    expect(statuses).toEqual([200, 429, 200])
  })

  test('are counted for a proxy that is not the one that is trusted', async () => {
    await start({ perAddress: 1 }, { trustedProxies: ['10.0.0.0/8'] })
    expect((await visit('light', undefined, forwarded('203.0.113.1'))).status).toBe(200)
    expect((await visit('river', undefined, forwarded('203.0.113.2'))).status).toBe(429)
  })

  test('for counts are refused too', async () => {
    await start({ perAddress: 1 })
    expect((await send(server, '/v1/visits?ids=light')).status).toBe(200)
    expectProblem(await send(server, '/v1/visits?ids=light'), 429)
  })

  test('do not keep anybody from reading', async () => {
    await start({ perAddress: 1 })
    await visit('light')
    await visit('light')
    expect((await send(server, '/v1/site.json')).status).toBe(200)
  })
})
