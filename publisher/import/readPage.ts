/** A stretch of a line that the page sets apart, from `start` to before `end` in UTF-16 units of the line's text. */
export type Mark =
  | { readonly type: 'emphasis' | 'strong'; readonly start: number; readonly end: number }
  | { readonly type: 'link'; readonly start: number; readonly end: number; readonly href: string }

/** A picture as a page points to it. */
export interface PicturePointer {
  /** Addresses as written, the most promising first: relative, absolute, or `data:`. */
  readonly addresses: readonly string[]
  /** The page's own words for it; empty where it has none. */
  readonly alt: string
}

/** What the looks of a line say about it: only pages saved as HTML have any. */
export interface Look {
  /** The rank of a heading: 1–6 for `<h1>`–`<h6>`, 7 for a paragraph that is bold throughout. */
  readonly heading?: number
  /** Small or grey words directly below a picture. */
  readonly caption?: boolean
  readonly quotation?: boolean
  /** An item of a list; items of one list share their `id`. */
  readonly list?: { readonly id: number; readonly ordered: boolean }
}

/** A line of the page that holds something. `number` counts the page's lines from 1; `text` is cleaned and trimmed. */
export interface Line {
  readonly number: number
  readonly text: string
  /** In order, and none inside another. */
  readonly marks?: readonly Mark[]
  /** The pictures that the line consists of; its text then stands for them and is none of the page's. */
  readonly pictures?: readonly PicturePointer[]
  readonly look?: Look
}

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/**
 * Marks without a shape or a sound, which browsers copy along with the text: zero-width spaces, soft hyphens,
 * direction marks, control characters. The joiners U+200C and U+200D stay: scripts and emoji need them.
 */
export const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is removed here
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** A text on one line, without invisible characters, every run of spaces one space. */
export function cleanText(raw: string): string {
  return raw.replace(invisible, '').replace(/\s+/g, ' ').trim()
}

/**
 * The lines of a page saved as text from a browser, without the empty ones. A browser writes a paragraph as one line
 * and never folds it, so that a line is a paragraph. Byte order mark, CRLF, no-break and zero-width spaces are smoothed.
 */
export function readPage(source: string): Line[] {
  return source
    .split(lineBreak)
    .map((raw, index) => ({ number: index + 1, text: cleanText(raw) }))
    .filter((line) => line.text !== '')
}
