import { decodeNumbers } from './searchPostings'

/**
 * The text of a version as search publishes it: a line of JSON for the digest, then one for each block, each between line
 * feeds, so that a line can be asked for by itself (RFC 9110, 14.2) and be known for a whole one.
 */
export const digestLine = -1

/** Lines are as long as a multiple of so many bytes: their lengths are small numbers, which weigh less than the spaces. */
export const lineUnit = 32

/** A file of lines. */
export const fileOfLines = (lines: readonly string[]): string => `\n${lines.join('\n')}\n`

/** The lines of a file, or of a part of it that begins and ends with a line feed; undefined where it does not. */
export function linesOf(text: string): string[] | undefined {
  return text.length > 1 && text.startsWith('\n') && text.endsWith('\n') ? text.slice(1, -1).split('\n') : undefined
}

/**
 * Where a block's line stands in the file, in bytes, both included, with the line feeds around it. Undefined where there
 * is no such block.
 *
 * @param lengths of all lines, in units of `lineUnit` bytes, as `encodeNumber` writes them
 */
export function partOfLine(lengths: string, block: number): { start: number; end: number } | undefined {
  const all = decodeNumbers(lengths).map((length) => length * lineUnit)
  const own = all[block - digestLine]
  if (own === undefined) return undefined
  const start = all.slice(0, block - digestLine).reduce((sum, length) => sum + length + 1, 0)
  return { start, end: start + own + 1 }
}
