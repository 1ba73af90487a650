/** A line of the page that holds something. `number` counts the file's lines from 1; `text` is cleaned and trimmed. */
export interface Line {
  readonly number: number
  readonly text: string
}

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/**
 * Marks without a shape or a sound, which browsers copy along with the text: zero-width spaces, soft hyphens,
 * direction marks, control characters. The joiners U+200C and U+200D stay: scripts and emoji need them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is removed here
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u2060\ufeff]/g

/**
 * The lines of a page saved as text from a browser, without the empty ones. A browser writes a paragraph as one line
 * and never folds it, so that a line is a paragraph. Byte order mark, CRLF, no-break and zero-width spaces are smoothed.
 */
export function readPage(source: string): Line[] {
  return source
    .split(lineBreak)
    .map((raw, index) => ({ number: index + 1, text: raw.replace(invisible, '').replace(/\s+/g, ' ').trim() }))
    .filter((line) => line.text !== '')
}
