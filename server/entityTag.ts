import { createHash, type Hash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'

/**
 * The opaque part of a strong entity tag: the first 12 bytes of the content's SHA-256 in base64url, 16 characters.
 * It comes from the content and never from a file's time, so that replicas agree and a re-publication that changes
 * nothing invalidates nothing.
 */
export function contentHash(content: Uint8Array): string {
  return opaqueTag(createHash('sha256').update(content))
}

/** The same of a file that is too large to be read at once, and its size in bytes. */
export async function hashOfFile(handle: FileHandle): Promise<{ hash: string; size: number }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of handle.createReadStream({ autoClose: false, start: 0 })) {
    hash.update(chunk)
    size += chunk.length
  }
  return { hash: opaqueTag(hash), size }
}

const opaqueTag = (hash: Hash): string => hash.digest().subarray(0, 12).toString('base64url')

/**
 * Whether an If-None-Match names this entity tag, compared weakly as RFC 9110, 13.1.2 asks
 * (www.rfc-editor.org/rfc/rfc9110#field.if-none-match): then nothing has changed and the answer is 304.
 *
 * @param ifNoneMatch the header: `*`, or a list of quoted tags, each perhaps with the prefix `W/`
 * @param etag the tag of the chosen representation, with its quotes
 */
export function matchesEntityTag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
