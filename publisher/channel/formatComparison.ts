import { counted } from '../counted'
import type { Row, State } from './compareChannel'
import { states } from './compareChannel'

/** What a comparison is told with beside its rows. */
export type Told = { readonly interviews: number; readonly articles: number; readonly announced: number | undefined }

const longestCell = 44

/** Columns of a terminal that a text takes: Chinese characters and full-width signs take two each. */
export function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)
}
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/

function cut(text: string): string {
  if (columnsOf(text) <= longestCell) return text
  let columns = 1
  let kept = ''
  for (const character of text) {
    columns += columnsOf(character)
    if (columns > longestCell) break
    kept += character
  }
  return `${kept}…`
}

const statesOf = ({ differences }: Row): State[] =>
  differences.length === 0 ? ['equal'] : differences.map(({ state }) => state)

function cells(row: Row): string[] {
  const { version, article, matchedBy } = row
  const ours = version ? `${version.slug}${version.isOriginal ? '' : `.${version.language}`}` : '–'
  return [statesOf(row).join(', '), cut(ours), cut(article?.title || '–'), matchedBy ?? '–']
}

/** Rows as a table, the equal ones first, so that a terminal ends with what is to be done. */
export function table(rows: readonly Row[]): string[] {
  const sorted = [...rows].sort((a, b) => Math.min(1, a.differences.length) - Math.min(1, b.differences.length))
  const lines = [['state', 'interview', 'on the account', 'matched by'], ...sorted.map(cells)]
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => columnsOf(line[column] ?? ''))))
  return lines.map((line) =>
    line
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - columnsOf(cell))))
      .join('  ')
      .trimEnd(),
  )
}

/** Each difference as `file:line: state: what to do`. */
export function remedies(rows: readonly Row[]): string[] {
  return rows.flatMap(({ version, differences }) =>
    differences.map(({ state, line, message }) => {
      const place = version && line !== undefined ? `${version.file}:${line}: ` : ''
      return `${place}${state}: ${message}`
    }),
  )
}

/** How many rows are in each state, and how many of both sides were compared. */
export function summary(rows: readonly Row[], { interviews, articles, announced }: Told): string[] {
  const counts = states.flatMap((state) => {
    const count = rows.filter((row) => statesOf(row).includes(state)).length
    return count > 0 ? [`${count} ${state}`] : []
  })
  const short = announced !== undefined && announced > articles
  return [
    `${counted(interviews, 'interview')} here, ${counted(articles, 'message')} there: ${counts.join(', ') || 'nothing to compare'}.`,
    ...(short ? [`WeChat counts ${announced} messages and lists ${articles}: the others could not be compared.`] : []),
  ]
}
