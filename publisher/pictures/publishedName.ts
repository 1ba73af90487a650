import { createHash } from 'node:crypto'

/**
 * The name under which an encoded file is published, `stem-hash-ending`: the stem as it may stand in a URL, the first
 * ten digits of the SHA-256 of its bytes. The hash tells apart what becomes equal, and such a file never changes.
 */
export function publishedName(stem: string, hash: string, ending: string): string {
  const plain = stem
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${plain || 'picture'}-${hash.slice(0, 10)}-${ending}`
}

/** The stem of a published picture's name. */
export function publishedStem(name: string): string {
  return name.replace(/-[0-9a-f]{10}-[^-]+$/, '')
}

/** The SHA-256 of some bytes, in hexadecimal digits. */
export function hashOfBytes(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
