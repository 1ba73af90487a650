import { type Part, type Piece, piecesOf } from './pieces'
import type { Line } from './readPage'

export interface Footer {
  /** The index into the lines where the interview has ended. */
  readonly start: number
  /** The neighbours as the site names them; undefined at an end of the list or where the page names none. */
  readonly previous?: string
  readonly next?: string
  /** Whether the page points to an official account. */
  readonly officialAccount: boolean
  readonly pieces: readonly Piece[]
}

const previousLabel = /^(?:previous(?: article| interview| page)?|上一篇|上一页|上一条)\s*[:：]/i
const nextLabel = /(?:next(?: article| interview| page)?|下一篇|下一页|下一条)\s*[:：]/i
const officialAccount =
  /^(?:(?:our |the )?official wechat(?: official)?(?: account)?|wechat official account|(?:官方)?微信公众号|(?:微信)?官方公众号)$/i
const noNeighbour = /^(?:没有了|没有|暂无|无|none|no more|nothing|n\/a)?[!！.。]*$/i

function opensFooter(text: string): boolean {
  return previousLabel.test(text) || nextLabel.exec(text)?.index === 0 || officialAccount.test(text)
}

function neighbours(line: Line): { parts: Part[]; previous?: string; next?: string } | undefined {
  const first = previousLabel.exec(line.text)?.[0]
  const after = line.text.slice(first?.length ?? 0)
  const second = nextLabel.exec(after)
  if (first === undefined && second?.index !== 0) return undefined
  const previous = first === undefined ? '' : after.slice(0, second?.index ?? after.length).trim()
  const next = second ? after.slice(second.index + second[0].length).trim() : ''
  return {
    parts: [
      ['label', first ?? ''],
      ['neighbours', previous],
      ['label', second?.[0] ?? ''],
      ['neighbours', next],
    ],
    previous: noNeighbour.test(previous) ? undefined : previous,
    next: noNeighbour.test(next) ? undefined : next,
  }
}

/** Finds where the page's own end begins, after line `from`: neighbours, the official account, and all that follows. */
export function recogniseFooter(lines: readonly Line[], from: number): Footer {
  const offset = lines.slice(from).findIndex((line) => opensFooter(line.text))
  const start = offset < 0 ? lines.length : from + offset
  const read = lines.slice(start).map((line) => ({ line, found: neighbours(line) }))
  const account = lines.slice(start).filter((line) => officialAccount.test(line.text))
  return {
    start,
    previous: read.map(({ found }) => found?.previous).find(Boolean),
    next: read.map(({ found }) => found?.next).find(Boolean),
    officialAccount: account.length > 0,
    pieces: [
      ...read.flatMap(({ line, found }) => (found ? piecesOf(line, found.parts) : [])),
      ...account.flatMap((line) => piecesOf(line, [['label', line.text]])),
    ],
  }
}
