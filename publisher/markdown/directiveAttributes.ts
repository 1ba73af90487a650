import type { Directives } from 'mdast-util-directive'
import { suggestion } from '../records/nearestWord'
import type { BlockContext } from './blockContext'

/** The attributes of a directive, each known one trimmed; an unknown one is reported with the nearest known name. */
export function directiveAttributes<Name extends string>(
  node: Directives,
  known: readonly Name[],
  context: BlockContext,
): Partial<Record<Name, string>> {
  const attributes: Partial<Record<Name, string>> = {}
  for (const [key, value] of Object.entries(node.attributes ?? {})) {
    const name = known.find((candidate) => candidate === key)
    if (name) attributes[name] = (value ?? '').trim()
    else {
      const remedy =
        suggestion(key, known) || `; ${known.length > 0 ? `it takes ${known.join(', ')}` : 'it takes none'}`
      context.report(node, `unknown attribute “${key}” of “${node.name}”${remedy}`)
    }
  }
  return attributes
}
