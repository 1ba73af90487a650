import { createHash } from 'node:crypto'

/** A short hash of a text's content: half a SHA-256, in hexadecimal digits. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
