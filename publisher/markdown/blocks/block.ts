import type { RootContent } from 'mdast'
import type { BlockContext } from '../blockContext'
import type { ParsedBlock } from '../parsedBlock'
import { containerDirective, leafDirective } from './directive'
import { heading } from './heading'
import { list } from './list'
import { paragraph } from './paragraph'

type BlockHandler<Node extends RootContent = RootContent> = (
  node: Node,
  context: BlockContext,
) => ParsedBlock | undefined

const handlers: { [Type in RootContent['type']]?: BlockHandler<Extract<RootContent, { type: Type }>> } = {
  paragraph,
  heading,
  list,
  containerDirective,
  leafDirective,
  thematicBreak: () => ({ type: 'divider' }),
  yaml: () => undefined,
  html: notAllowed('HTML is not allowed; write plain text, or \\< for the character <'),
  code: notAllowed('code is not allowed; remove the ``` or the four spaces before the line'),
  table: notAllowed('tables are not allowed; write sentences or a list'),
  blockquote: notAllowed('a quotation with > is not allowed; write :::pull-quote, or \\> for the character >'),
  definition: notAllowed('a link by reference is not allowed; write [text](https://…) where the link stands'),
}

/** One block of the body, from the handler of its mdast type; undefined where it is reported or empty. */
export function block(node: RootContent, context: BlockContext): ParsedBlock | undefined {
  // The table is typed entry by entry; TypeScript cannot see that the entry of a node's type takes that node.
  const handler = handlers[node.type] as BlockHandler | undefined
  if (handler) return handler(node, context)
  context.report(node, `“${node.type}” is not allowed here; write a paragraph`)
  return undefined
}

function notAllowed(message: string): BlockHandler {
  return (node, context) => {
    context.report(node, message)
    return undefined
  }
}
