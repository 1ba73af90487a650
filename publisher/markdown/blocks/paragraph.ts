import type { Paragraph } from 'mdast'
import type { BlockOf } from '../../../contract/blocks'
import type { BlockContext } from '../blockContext'
import { spansOf } from '../spans'

/** What looks like other syntax but came out as a paragraph, because it is not well formed or not allowed. */
const strayLines = [
  {
    pattern: /^[ \t]*:::/m,
    message:
      'a line that begins with “:::” opens or closes nothing here; write :::question, :::answer or :::pull-quote (no space after the colons) and close it with :::',
  },
  {
    pattern: /^[ \t]*::[a-z]/m,
    message: 'this directive is not well formed; write ::figure[Caption]{file="…" alt="…"} on one line of its own',
  },
  {
    pattern: /^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|[-:| \t]*$/m,
    message: 'tables are not allowed; write sentences or a list',
  },
  {
    pattern: /^\[\^[^\]]+\]:/m,
    message: 'footnotes are not allowed; put the remark into the text',
  },
  {
    pattern: /^[ \t]*#{1,6}[^\s#]/m,
    message: 'a heading needs a space after its #; write \\# for the character',
  },
]

/** A paragraph of inline text. */
export function paragraph(node: Paragraph, context: BlockContext): BlockOf<'paragraph'> | undefined {
  const source = context.sourceOf(node)
  const stray = strayLines.find(({ pattern }) => pattern.test(source))
  if (stray) {
    context.report(node, stray.message)
    return undefined
  }
  const text = spansOf(node.children, context)
  return text.length > 0 ? { type: 'paragraph', text } : undefined
}
