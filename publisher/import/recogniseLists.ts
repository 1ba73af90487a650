import type { BodyItem, Paragraph, Passage } from './bodyItem'
import { readNumber } from './numbering'

interface Entry extends Passage {
  readonly style: string
  readonly number?: number
  /** Whether the page itself says that this is an item, and of which kind of list. */
  readonly ordered?: boolean
}

const bullet = /^(?:[•●·▪■◆◦○]\s*|[-*–]\s+)(?=\S)/

function entryOf(item: BodyItem): Entry | undefined {
  if (item.type !== 'paragraph') return undefined
  const list = item.line.look?.list
  if (list && item.label === undefined) {
    const label = bullet.exec(item.text)?.[0] ?? ''
    return {
      line: item.line,
      label: label.trim(),
      text: item.text.slice(label.length),
      style: `list ${list.id}`,
      ordered: list.ordered,
    }
  }
  const mark = bullet.exec(item.text)?.[0]
  if (mark) return { line: item.line, label: mark.trim(), text: item.text.slice(mark.length), style: mark.trim() }
  const numbered = readNumber(item.text)
  return numbered && { line: item.line, ...numbered }
}

/** How many entries from the beginning form one list: the same mark, or numbers that count on from 1. */
function lengthOfList(entries: readonly (Entry | undefined)[]): number {
  const first = entries[0]
  if (!first || (first.number !== undefined && first.number !== 1)) return 0
  const end = entries.findIndex(
    (entry, index) =>
      entry?.style !== first.style || (first.number !== undefined && entry.number !== first.number + index),
  )
  return end < 0 ? entries.length : end
}

/**
 * Makes lists of lines that follow one another with bullets, or with numbers counting from 1, and of those that the page
 * says are one. A line with a mark alone is no list: a numbered one may be a heading.
 */
export function recogniseLists(items: readonly BodyItem[]): BodyItem[] {
  const entries = items.map(entryOf)
  const result: BodyItem[] = []
  let index = 0
  while (index < items.length) {
    const length = entries[index] ? lengthOfList(entries.slice(index)) : 0
    const list =
      length >= 2 || (length === 1 && entries[index]?.ordered !== undefined)
        ? entries.slice(index, index + length).filter((entry): entry is Entry => entry !== undefined)
        : []
    const [first] = list
    if (first) {
      const passages = list.map(({ line, label, text }) => ({ line, label, text }))
      result.push({ type: 'list', ordered: first.ordered ?? first.number !== undefined, items: passages })
    } else result.push(items[index] as Paragraph)
    index += Math.max(list.length, 1)
  }
  return result
}
