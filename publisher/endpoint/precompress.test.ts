import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { paths, webPaths } from '../../contract/paths'
import { precompress, qualityFor } from './precompress'

const body = JSON.stringify({ text: '长谈 conversation '.repeat(200) })

test('plain, brotli and gzip hold the same text', () => {
  const [plain, brotli, gzip] = precompress(body, paths.site)
  expect(plain.toString()).toBe(body)
  expect(brotliDecompressSync(brotli).toString()).toBe(body)
  expect(gunzipSync(gzip).toString()).toBe(body)
})

test('gzip’s header bears no time, so that the same text gives the same bytes', () => {
  const [, , gzip] = precompress(body, paths.site)
  expect(gzip.subarray(4, 8)).toEqual(Buffer.alloc(4))
})

test.each([
  [paths.site, 10],
  [paths.interviews, 10],
  [paths.doctors(), 10],
  [paths.interview('a-light'), 8],
  [webPaths.interview('a-light', 'zh'), 8],
  [paths.interviewsPage(3), 8],
  [paths.doctors({ hospital: 'north' }), 8],
  [paths.searchText('a1', 'en'), 5],
])('%s is compressed at %i', (path, quality) => {
  expect(qualityFor(path)).toBe(quality)
})
