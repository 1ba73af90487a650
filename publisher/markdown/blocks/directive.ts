import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { suggestion } from '../../records/nearestWord'
import type { BlockContext } from '../blockContext'
import type { ParsedBlock } from '../parsedBlock'
import { figure } from './figure'
import { pullQuote } from './pullQuote'
import { answer, question } from './turn'

type Handler<Node> = (node: Node, context: BlockContext) => ParsedBlock | undefined

const containers = new Map<string, Handler<ContainerDirective>>([
  ['pull-quote', pullQuote],
  ['question', question],
  ['answer', answer],
])
const leaves = new Map<string, Handler<LeafDirective>>([['figure', figure]])

/** A directive with content between `:::name` and `:::`. */
export function containerDirective(node: ContainerDirective, context: BlockContext): ParsedBlock | undefined {
  const handler = containers.get(node.name)
  if (!handler) return unknown(node, context)
  const [label] = node.children
  if (label?.type === 'paragraph' && label.data?.directiveLabel) {
    context.report(node, `“${node.name}” takes no text in brackets; write its words on the lines below`)
    return undefined
  }
  const isClosed = /\n[ \t]*:{3,}[ \t]*$/.test(context.sourceOf(node))
  if (!isClosed) context.report(node, `this ${node.name} is not closed; write ::: on a line of its own below it`)
  return handler(node, context)
}

/** A directive on one line, `::name[…]{…}`. */
export function leafDirective(node: LeafDirective, context: BlockContext): ParsedBlock | undefined {
  const handler = leaves.get(node.name)
  return handler ? handler(node, context) : unknown(node, context)
}

function unknown(node: ContainerDirective | LeafDirective | TextDirective, context: BlockContext): undefined {
  const names = [...containers.keys(), ...leaves.keys()]
  const written = `${node.type === 'leafDirective' ? '::' : ':::'}${node.name}`
  const isOurs = names.includes(node.name)
  const remedy = isOurs
    ? `; write ${leaves.has(node.name) ? '::' : ':::'}${node.name}`
    : suggestion(node.name, names) ||
      `; there are ${[...containers.keys()].map((name) => `:::${name}`).join(', ')} and ::figure`
  context.report(node, `unknown directive “${written}”${remedy}`)
}
