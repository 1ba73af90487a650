import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, send, sendRaw } from './httpTestClient'
import { type SampleServer, startSampleServer } from './sampleServer'

let sample: SampleServer
let server: FastifyInstance

beforeAll(async () => {
  sample = await startSampleServer()
  server = sample.server
})

afterAll(() => sample?.close())

describe('errors are problem documents', () => {
  test.each(['/v1/none.json', '/v1/', '/v1', '/v1/interviews', '/none', '/constructor', '/v1/__proto__'])(
    '404 for %s',
    async (path) => {
      const answer = await send(server, path)
      expectProblem(answer, 404)
      expect(answer.headers['cache-control']).toBe('no-store')
    },
  )

  test.each(['*..', '/a*b', '/v1/:id(', '/:', '/((', '/v1/visits:x'])(
    '404 for another method at %s, which is no pattern of a route',
    async (path) => {
      expectProblem(await send(server, path, {}, 'PATCH'), 404)
    },
  )

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])('405 for %s, with Allow', async (method) => {
    for (const path of ['/v1/site.json?x=1', '/', '/healthz']) {
      const answer = await send(
        server,
        path,
        { 'content-type': 'text/unheard-of', 'content-length': '4' },
        method,
        'body',
      )
      expectProblem(answer, 405)
      expect(answer.headers.allow).toMatch(/^GET, HEAD/)
    }
    expectProblem(await send(server, '/v1/none.json', {}, method), 404)
  })

  test.each(['/%', '/v1/%zz', '/v1/%e0%a4'])('400 for %s', async (path) => {
    expectProblem(await send(server, path), 400)
  })

  test.each([
    ['no HTTP at all', 'nonsense\r\n\r\n', 400],
    ['an unknown method', 'FETCH / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20000)}\r\n\r\n`, 431],
  ])('%s', async (_name, text, status) => {
    const received = await sendRaw(server, text)
    expect(received).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(received).toContain('application/problem+json')
    expect(JSON.parse(received.slice(received.indexOf('\r\n\r\n')))).toMatchObject({ status })
  })
})
