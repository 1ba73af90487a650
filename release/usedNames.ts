import { type Node, parse } from 'acorn'

export type UsedNames = {
  /** Names that a script takes from an object: `wx.getLocation`, `wx['getLocation']`, `const { getLocation } = wx`. */
  readonly members: ReadonlySet<string>
  /** Values of keys called `openType` or `open-type`. */
  readonly openTypes: ReadonlySet<string>
  /** All texts of a script. */
  readonly texts: ReadonlySet<string>
}

/**
 * What a script uses. A name that only stands in a list of names, as Taro's own list of all calls, is not used.
 *
 * @throws acorn's SyntaxError
 */
export function usedNames(script: string): UsedNames {
  const used = { members: new Set<string>(), openTypes: new Set<string>(), texts: new Set<string>() }
  visit(parse(script, { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true }), (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') used.texts.add(node.value)
    if (node.type === 'MemberExpression') addName(used.members, node.property, node.computed !== true)
    if (node.type === 'ObjectPattern' && Array.isArray(node.properties)) {
      for (const property of node.properties)
        if (isNode(property)) addName(used.members, property.key, !property.computed)
    }
    if (node.type === 'Property' && /^open-?type$/i.test(nameOf(node.key, node.computed !== true) ?? '')) {
      addName(used.openTypes, node.value, false)
    }
  })
  return used
}

type AnyNode = Node & Record<string, unknown>

function visit(node: unknown, look: (node: AnyNode) => void): void {
  if (Array.isArray(node)) for (const item of node) visit(item, look)
  if (!isNode(node)) return
  look(node)
  for (const value of Object.values(node)) if (typeof value === 'object') visit(value, look)
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

function addName(names: Set<string>, node: unknown, isPlain: boolean): void {
  const name = nameOf(node, isPlain)
  if (name !== undefined) names.add(name)
}

/** The name of a plain identifier, or a text: `a.b`, `a['b']`. */
function nameOf(node: unknown, isPlain: boolean): string | undefined {
  if (!isNode(node)) return undefined
  if (isPlain && node.type === 'Identifier' && typeof node.name === 'string') return node.name
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}
