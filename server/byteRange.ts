/** Bytes `start` to `end` of a file, both included, counted from 0. */
export type ByteRange = { start: number; end: number }

/**
 * The part of a representation that a request asks for (RFC 9110, 14.2, www.rfc-editor.org/rfc/rfc9110#field.range).
 * Undefined means all of it: also where the header cannot be read, names another unit, or asks for several parts, all of
 * which a server may ignore. "unsatisfiable" is a part that lies beyond the end: 416.
 *
 * @param range the header `Range`
 * @param ifRange the header `If-Range`: the part is wanted only of what is still this very representation (13.1.5). A
 *   date never matches, because answers carry none
 * @param representation its size in bytes and its strong entity tag, with quotes
 */
export function requestedRange(
  { range, ifRange }: { range: string | undefined; ifRange: string | undefined },
  { size, etag }: { size: number; etag: string },
): ByteRange | 'unsatisfiable' | undefined {
  if (range === undefined || (ifRange !== undefined && ifRange.trim() !== etag)) return undefined
  const [, first, last] = /^\s*bytes\s*=\s*(\d*)-(\d*)\s*$/i.exec(range) ?? []
  if (first === undefined || last === undefined || first + last === '') return undefined
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 }
  }
  const start = Number(first)
  if (last !== '' && Number(last) < start) return undefined
  if (start >= size) return 'unsatisfiable'
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}
