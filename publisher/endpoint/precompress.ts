import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/**
 * A document's bytes by the ending of their file name: plain, and compressed once so that the server never has to
 * (RFC 7932, RFC 1952). The same text always gives the same bytes: zlib writes no time into the header.
 */
export async function precompress(body: string): Promise<[ending: string, bytes: Buffer][]> {
  const bytes = Buffer.from(body)
  const options = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  const [br, gz] = await Promise.all([brotli(bytes, { params: options }), gzipped(bytes, { level: 9 })])
  return [
    ['', bytes],
    ['.br', br],
    ['.gz', gz],
  ]
}
