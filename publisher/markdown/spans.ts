import type { Link, Nodes, PhrasingContent, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { plainText, type Span } from '../../contract/blocks'
import type { BlockContext } from './blockContext'
import { joinLines } from './joinLines'

type Mark = 'emphasis' | 'strong' | undefined
type Run = { text: string; span: Span }
type InlineHandler<Node extends Nodes = Nodes> = (node: Node, mark: Mark, context: BlockContext) => Run[]

const run = (text: string, mark: Mark): Run => ({ text, span: mark ? { type: mark, text } : text })

const handlers: { [Type in PhrasingContent['type']]?: InlineHandler<Extract<PhrasingContent, { type: Type }>> } = {
  text(node, mark, context) {
    warnOfLiteralMarks(node, context)
    return [run(node.value, mark)]
  },
  break: (_, mark) => [run(' ', mark)],
  emphasis: (node, mark, context) => runsOf(node.children, mark ?? 'emphasis', context),
  strong: (node, mark, context) => runsOf(node.children, mark ?? 'strong', context),
  link: (node, _, context) => linkRuns(node, context),
  delete: notAllowed('struck-out text is not allowed; leave out what is no longer true'),
  html: notAllowed('HTML is not allowed; write plain text, or \\< for the character <'),
  inlineCode: notAllowed('code is not allowed; remove the backquotes `'),
  image: notAllowed(
    'a picture written as ![]() is not allowed; write ::figure[Caption]{file="…" alt="…"} on a line of its own',
  ),
  imageReference: notAllowed('a picture written as ![] is not allowed; write ::figure[Caption]{file="…" alt="…"}'),
  linkReference: notAllowed('a link by reference is not allowed; write [text](https://…)'),
  footnoteReference: notAllowed('footnotes are not allowed; put the remark into the text'),
}

/**
 * Inline Markdown as spans. Marks inside marks flatten to the outermost; a link stays a link. Lines are joined as the
 * script of the text asks for. What has no span is reported to `context` and left out.
 */
export function spansOf(nodes: readonly PhrasingContent[], context: BlockContext): Span[] {
  const runs = runsOf(nodes, undefined, context)
  const texts = trimEnds(joinLines(runs.map(({ text }) => text)))
  return merge(runs.map(({ span }, index) => withText(span, texts[index] ?? '')))
}

function runsOf(nodes: readonly PhrasingContent[], mark: Mark, context: BlockContext): Run[] {
  return nodes.flatMap((node) => {
    // The table is typed entry by entry; TypeScript cannot see that the entry of a node's type takes that node.
    const handler = handlers[node.type] as InlineHandler | undefined
    if (handler) return handler(node, mark, context)
    context.report(node, `“${node.type}” is not allowed inside text; write plain text`)
    return []
  })
}

function linkRuns(node: Link, context: BlockContext): Run[] {
  const text = textOf(node)
  const interview = /^(?:\.\/)?([a-z0-9-]+)\.md$/.exec(node.url)?.[1]
  if (text.trim() === '') {
    context.report(node, `the link to ${node.url} has no text; write [text](${node.url})`)
    return []
  }
  if (interview) {
    context.links.push({ interview, line: context.lineOf(node) })
    return [{ text, span: { type: 'interviewLink', text, interview } }]
  }
  if (/^(https:\/\/[^/]|mailto:.)/.test(node.url)) return [{ text, span: { type: 'link', text, href: node.url } }]
  const example = 'https://… or mailto:…, or slug.md for another interview'
  context.report(node, `a link cannot lead to “${node.url}”; write ${example}`)
  return []
}

/**
 * Beside Chinese punctuation `**` often does not open or close (spec.commonmark.org/0.31.2/#left-flanking-delimiter-run)
 * and would be printed. An escaped mark is meant.
 */
function warnOfLiteralMarks(node: Text, context: BlockContext): void {
  const written = context.sourceOf(node)
  if (!/[*_\]]/.test(written)) return
  const source = written.replace(/\\[\s\S]/g, '')
  const literal = /\*\*|__|\*(?=\S)|(?<=\S)\*|(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])|\]\(/u.exec(source)
  if (!literal) return
  const mending = 'leave a space outside the pair, or move punctuation out of it; write \\ before a mark that is meant'
  context.report(node, `“${literal[0]}” has no partner here and would be printed; ${mending}`, 'warning')
}

function notAllowed(message: string): InlineHandler {
  return (node, _, context) => {
    context.report(node, message)
    return []
  }
}

const withText = (span: Span, text: string): Span => (typeof span === 'string' ? text : { ...span, text })

function trimEnds(texts: string[]): string[] {
  return texts.map((text, index) => {
    const trimmed = index === 0 ? text.replace(/^[ \t\n]+/, '') : text
    return index === texts.length - 1 ? trimmed.replace(/[ \t\n]+$/, '') : trimmed
  })
}

/** Neighbours with the same mark become one span, except links; empty ones vanish. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans) {
    const text = plainText([span])
    if (text === '') continue
    const last = merged.at(-1)
    if (last !== undefined && canMerge(last, span)) merged[merged.length - 1] = withText(last, plainText([last]) + text)
    else merged.push(span)
  }
  return merged
}

function canMerge(last: Span, span: Span): boolean {
  if (typeof last === 'string' || typeof span === 'string') return typeof last === typeof span
  return last.type === span.type && (span.type === 'emphasis' || span.type === 'strong')
}
