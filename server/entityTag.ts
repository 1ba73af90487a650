import { createHash } from 'node:crypto'

/**
 * The opaque part of a strong entity tag: the first 12 bytes of the content's SHA-256 in base64url, 16 characters.
 * It comes from the content and never from a file's time, so that replicas agree and a re-publication that changes
 * nothing invalidates nothing.
 */
export function contentHash(content: Uint8Array): string {
  return createHash('sha256').update(content).digest().subarray(0, 12).toString('base64url')
}

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
