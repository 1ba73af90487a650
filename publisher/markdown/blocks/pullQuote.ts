import type { ContainerDirective } from 'mdast-util-directive'
import type { BlockOf } from '../../../contract/blocks'
import type { BlockContext } from '../blockContext'
import { directiveAttributes } from '../directiveAttributes'
import { spansOf } from '../spans'

/** `:::pull-quote` around one paragraph; `{attribution="…"}` where it is not the interviewed doctor's. */
export function pullQuote(node: ContainerDirective, context: BlockContext): BlockOf<'pullQuote'> | undefined {
  const { attribution } = directiveAttributes(node, ['attribution'], context)
  const [paragraph, second] = node.children
  if (paragraph?.type !== 'paragraph' || second) {
    context.report(second ?? node, 'a pull quote holds exactly one paragraph; move the rest out of it')
    return undefined
  }
  const text = spansOf(paragraph.children, context)
  if (text.length === 0) return undefined
  return { type: 'pullQuote', text, ...(attribution && { attribution }) }
}
