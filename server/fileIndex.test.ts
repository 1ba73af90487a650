import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { indexFolder } from './fileIndex'
import { sendRaw } from './httpTestClient'
import { type SampleServer, secret, startSampleServer } from './sampleServer'

let sample: SampleServer
let server: FastifyInstance

beforeAll(async () => {
  sample = await startSampleServer()
  server = sample.server
})

afterAll(() => sample?.close())

test.each([
  '/../secret.txt',
  '/v1/../secret.txt',
  '/v1/../../secret.txt',
  '/v1/./../secret.txt',
  '/v1/%2e%2e/secret.txt',
  '/v1/%2E%2E%2Fsecret.txt',
  '/v1/..%2f..%2fsecret.txt',
  '/v1/%252e%252e/secret.txt',
  '/v1/%252e%252e%252fsecret.txt',
  '/v1/..%c0%afsecret.txt',
  '/v1/..\\secret.txt',
  '/v1/..%5csecret.txt',
  '\\..\\secret.txt',
  '/v1/site.json%00',
  '/v1/%00/../secret.txt',
  '/v1/../secret.txt%00.json',
  '//secret.txt',
  '//etc/passwd',
  '/v1//etc/passwd',
  '/etc/passwd',
  '/v1/../../../../../../../../etc/passwd',
  '/%2fetc/passwd',
  'http://127.0.0.1/v1/../secret.txt',
  'file:///etc/passwd',
  '/v1/.hidden.json',
  '/v1/%2ehidden.json',
  '/secret.txt',
])('nothing outside the published set: %s', async (path) => {
  const received = await sendRaw(server, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
  expect(received).toMatch(/^HTTP\/1.1 40[04] /)
  expect(received).toContain('application/problem+json')
  expect(received).not.toContain(secret)
  expect(received).not.toContain('root:')
})

test('a request in absolute form is answered like any other (RFC 9112, 3.2.2)', async () => {
  const received = await sendRaw(
    server,
    'GET http://example.com/v1/interviews.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  )
  expect(received).toMatch(/^HTTP\/1.1 200 OK/)
})

test('only files that are new ones are read again', async () => {
  const folder = join(sample.folder, 'endpoint')
  const first = await indexFolder(folder, '/')
  await writeFile(`${folder}.next`, '{"new":1}')
  await rename(`${folder}.next`, join(folder, 'v1/interviews.json'))
  const second = await indexFolder(folder, '/', first)
  expect(second.get('/v1/interviews.json')?.bytes?.toString()).toBe('{"new":1}')
  expect(second.get('/v1/site.json')).toBe(first.get('/v1/site.json'))
  await writeFile(`${folder}.next`, 'other')
  await rename(`${folder}.next`, join(folder, 'v1/site.json.br'))
  const third = await indexFolder(folder, '/', second)
  expect(third.get('/v1/site.json')?.encodings.br?.bytes?.toString()).toBe('other')
})
