import type { PhrasingContent } from 'mdast'
import type { Span } from '../../contract/blocks'
import { BlockContext } from '../markdown/blockContext'
import { parseMarkdown } from '../markdown/parseMarkdown'
import { spansOf } from '../markdown/spans'
import type { Passage } from './bodyItem'
import type { Mark } from './readPage'

/** The marks of a passage, counted from its own beginning: those of its line, without what its label holds. */
export function marksOfPassage({ line, text, label }: Passage): Mark[] {
  const labelled = label ? line.text.indexOf(label) + label.length : 0
  const from = line.text.indexOf(text, labelled)
  if (from < 0) return []
  return (line.marks ?? []).flatMap((mark) => {
    const start = Math.max(mark.start - from, 0)
    const end = Math.min(mark.end - from, text.length)
    return start < end && text.slice(start, end).trim() !== '' ? [trimmed({ ...mark, start, end }, text)] : []
  })
}

function trimmed(mark: Mark, text: string): Mark {
  const words = text.slice(mark.start, mark.end)
  return {
    ...mark,
    start: mark.start + words.length - words.trimStart().length,
    end: mark.end - (words.length - words.trimEnd().length),
  }
}

/** A mark without the punctuation at its ends, beside which `**` does not open or close. */
function tightened(mark: Mark, text: string): Mark {
  const words = text.slice(mark.start, mark.end)
  const before = /^[\p{P}\s]+/u.exec(words)?.[0].length ?? 0
  const after = /[\p{P}\s]+$/u.exec(words.slice(before))?.[0].length ?? 0
  return { ...mark, start: mark.start + before, end: mark.end - after }
}

/** A text with its marks as mdast (github.com/syntax-tree/mdast). */
export function phrasing(text: string, marks: readonly Mark[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let cursor = 0
  const plain = (end: number) => {
    if (end > cursor) nodes.push({ type: 'text', value: text.slice(cursor, end) })
  }
  for (const mark of marks) {
    plain(mark.start)
    const children: PhrasingContent[] = [{ type: 'text', value: text.slice(mark.start, mark.end) }]
    nodes.push(mark.type === 'link' ? { type: 'link', url: mark.href, children } : { type: mark.type, children })
    cursor = mark.end
  }
  plain(text.length)
  return nodes
}

/** What readers should get of a text with its marks. */
function expected(text: string, marks: readonly Mark[]): Span[] {
  return phrasing(text, marks).map((node): Span => {
    const words = 'children' in node && node.children[0]?.type === 'text' ? node.children[0].value : ''
    if (node.type === 'link') return { type: 'link', text: words, href: node.url }
    if (node.type === 'emphasis' || node.type === 'strong') return { type: node.type, text: words }
    return node.type === 'text' ? node.value : ''
  })
}

/** Whether Markdown, read by the publisher's own parser, gives exactly these spans, without a warning. */
function isReadBack(markdown: string, spans: readonly Span[]): boolean {
  if (/(?<!\\)&#x[0-9a-f]+;/i.test(markdown)) return false
  const [paragraph, more] = parseMarkdown(markdown).children
  if (paragraph?.type !== 'paragraph' || more) return false
  const context = new BlockContext('', markdown)
  const read = spansOf(paragraph.children, context)
  return context.problems.length === 0 && JSON.stringify(read) === JSON.stringify(spans)
}

/**
 * The marks of a passage that Markdown can express where they stand. Beside Chinese punctuation `**` often neither opens
 * nor closes: then the punctuation is left outside, and where that does not help the mark goes. `stringify` writes a
 * paragraph as Markdown.
 */
export function expressibleMarks(
  passage: Passage,
  stringify: (nodes: PhrasingContent[]) => string,
): { marks: readonly Mark[]; dropped: number } {
  const { text } = passage
  const marks = marksOfPassage(passage)
  const works = (some: readonly Mark[]) => isReadBack(stringify(phrasing(text, some)), expected(text, some))
  if (marks.length === 0 || works(marks)) return { marks, dropped: 0 }
  const kept: Mark[] = []
  for (const mark of marks) {
    const tight = tightened(mark, text)
    const usable = [mark, ...(tight.start < tight.end ? [tight] : [])].find((each) => works([...kept, each]))
    if (usable) kept.push(usable)
  }
  return { marks: kept, dropped: marks.length - kept.length }
}
