import type { Guess } from './guess'
import { type Piece, piecesOf } from './pieces'
import type { Line } from './readPage'

export interface Masthead {
  readonly siteName?: string
  readonly tagline?: string
  readonly pieces: readonly Piece[]
  readonly guesses: readonly Guess[]
}

const separator = /^(.{1,40}?)\s*(?: [-–—:·|] |[｜——]+|[|–—])\s*(.+)$/

/**
 * The site's name and tagline among the lines above the headline: a short line and “NAME - tagline”, or one of them.
 * Other lines there (a menu, a breadcrumb) are left, and the report lists them.
 */
export function recogniseMasthead(lines: readonly Line[]): Masthead {
  const titled = lines.flatMap((line) => {
    const [, name, tagline] = separator.exec(line.text) ?? []
    return name && tagline ? [{ line, name, tagline }] : []
  })
  const named = titled.find(({ name }) => lines.some((line) => line.text === name)) ?? titled[0]
  const first = lines[0]
  const siteName = named?.name ?? (first && first.text.split(' ').length <= 4 ? first.text : undefined)
  if (siteName === undefined) return { pieces: [], guesses: [] }
  const repeats = lines.filter(
    (line) => line.text === siteName || (line.text === named?.line.text && line !== named?.line),
  )
  return {
    siteName,
    tagline: named?.tagline,
    pieces: [
      ...repeats.flatMap((line) =>
        piecesOf(line, line.text === siteName ? [['siteName', siteName]] : [['label', line.text]]),
      ),
      ...(named
        ? piecesOf(named.line, [
            ['siteName', named.name],
            ['label', named.line.text.slice(named.name.length, named.line.text.length - named.tagline.length).trim()],
            ['tagline', named.tagline],
          ])
        : []),
    ],
    guesses: [],
  }
}
