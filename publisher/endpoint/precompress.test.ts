import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { precompress } from './precompress'

const body = JSON.stringify({ text: '长谈 conversation '.repeat(200) })

test('plain, brotli and gzip hold the same text', async () => {
  const encodings = new Map(await precompress(body))
  expect([...encodings.keys()]).toEqual(['', '.br', '.gz'])
  expect(encodings.get('')?.toString()).toBe(body)
  expect(brotliDecompressSync(encodings.get('.br') ?? '').toString()).toBe(body)
  expect(gunzipSync(encodings.get('.gz') ?? '').toString()).toBe(body)
})

test('gzip’s header bears no time, so that the same text gives the same bytes', async () => {
  const gzip = new Map(await precompress(body)).get('.gz')
  expect(gzip?.subarray(4, 8)).toEqual(Buffer.alloc(4))
})
