import type { List, ListItem } from 'mdast'
import type { BlockOf, Span } from '../../../contract/blocks'
import type { BlockContext } from '../blockContext'
import { spansOf } from '../spans'

/** A list whose items are one paragraph each. A numbered one begins with 1: a reader's phone counts for itself. */
export function list(node: List, context: BlockContext): BlockOf<'list'> | undefined {
  const start = node.start ?? 1
  if (node.ordered && start !== 1) {
    context.report(
      node,
      `a numbered list begins with 1, this one with ${start}; if “${start}.” is part of a sentence, write “${start}\\.”`,
    )
    return undefined
  }
  const items = node.children.map((item) => itemSpans(item, context)).filter((item) => item.length > 0)
  return items.length > 0 ? { type: 'list', ordered: node.ordered ?? false, items } : undefined
}

function itemSpans(item: ListItem, context: BlockContext): Span[] {
  const [first, second] = item.children
  if (!first) {
    context.report(item, 'this item of the list is empty; write something or remove it')
    return []
  }
  if (first.type !== 'paragraph' || second) {
    context.report(second ?? first, 'an item of a list is one paragraph; no lists inside it, no second paragraph')
    return []
  }
  return spansOf(first.children, context)
}
