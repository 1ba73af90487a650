import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** The endings of a document's files: plain, brotli and gzip. */
export const endings = ['', '.br', '.gz'] as const

const ofSearch = /^\/v1\/search\//

/**
 * Brotli's quality by path, from 0 to 11; the first match wins. With thousands of interviews time counts: an interview of
 * 39 KB is 9.5 KB at 10, in 9.8 ms, and 10.5 KB at 8, in 0.7 ms: with 10,000 of them 140 seconds less. Both fit into what a
 * server sends at once, ten segments or 14 KB (RFC 6928), so that a reader waits for neither; 9 takes as long as 10. The few
 * documents that everybody opens first are compressed as well as can be. The quality never depends on how much there is,
 * and so readers' bytes do not grow with the number of interviews.
 */
const qualities: [pattern: RegExp, quality: number][] = [
  [/^\/v1\/\w+\.json$/, 10],
  // Many small files: 8 makes them no smaller; at 10, ten times as slow, terms are 5 % smaller.
  [ofSearch, 5],
  [/./, 8],
]

/** The quality that is right for a document, by its path. */
export function qualityFor(path: string): number {
  return qualities.find(([pattern]) => pattern.test(path))?.[1] ?? 8
}

/** Gzip’s level: texts of the search are 4 % larger at 4 than at 9, in a third of the time, and few readers take gzip alone. */
const gzipLevelFor = (path: string) => (ofSearch.test(path) ? 4 : 9)

/**
 * The bytes of a document's files, in the order of `endings`: compressed once so that the server never has to (RFC 7932,
 * RFC 1952). The same text under the same path always gives the same bytes: zlib writes no time into the header.
 */
export function precompress(body: string, path: string): [plain: Buffer, brotli: Buffer, gzip: Buffer] {
  const bytes = Buffer.from(body)
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: qualityFor(path),
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  return [bytes, brotliCompressSync(bytes, { params }), gzipSync(bytes, { level: gzipLevelFor(path) })]
}
