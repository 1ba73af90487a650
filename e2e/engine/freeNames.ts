import type { Node } from 'acorn'

export type FreeName = { readonly name: string; readonly start: number; readonly isAsked: boolean }

/**
 * The names of a script that none of its scopes declares: what it takes from the engine. `isAsked` is true for
 * `typeof name`, which no missing global breaks.
 */
export function freeNames(script: Node): FreeName[] {
  const free: FreeName[] = []
  new ScopeWalk(free).run(script)
  return free
}

/** Every node of a tree, parents first. */
export function visitNodes(node: unknown, look: (node: AnyNode) => void): void {
  if (Array.isArray(node)) for (const item of node) visitNodes(item, look)
  if (!isNode(node)) return
  look(node)
  for (const value of Object.values(node)) if (typeof value === 'object') visitNodes(value, look)
}

export type AnyNode = Node & Record<string, unknown>

export const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

type Scope = { readonly names: Set<string>; readonly parent?: Scope }

const functions = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/
const blocks = /^(?:BlockStatement|ForStatement|ForInStatement|ForOfStatement|SwitchStatement|CatchClause)$/

class ScopeWalk {
  constructor(private readonly free: FreeName[]) {}

  run(script: Node): void {
    const scope: Scope = { names: new Set() }
    declareIn(script, scope, true)
    this.walk(script, scope)
  }

  private walk(value: unknown, scope: Scope): void {
    if (Array.isArray(value)) for (const item of value) this.walk(item, scope)
    if (!isNode(value)) return
    if (functions.test(value.type)) this.walkFunction(value, scope)
    else if (blocks.test(value.type)) this.walkBlock(value, scope)
    else if (/^Class(?:Declaration|Expression)$/.test(value.type)) this.walkClass(value, scope)
    else if (isIdentifier(value)) this.use(value, scope, false)
    else if (value.type === 'UnaryExpression' && value.operator === 'typeof' && isIdentifier(value.argument))
      this.use(value.argument, scope, true)
    else this.walkChildren(value, scope)
  }

  private walkChildren(node: AnyNode, scope: Scope): void {
    for (const [key, value] of Object.entries(node)) {
      if (!isLabelOrKey(node, key)) this.walk(value, scope)
    }
  }

  private walkFunction(node: AnyNode, outer: Scope): void {
    const scope: Scope = { names: new Set(), parent: outer }
    if (node.type === 'FunctionExpression' && isIdentifier(node.id)) scope.names.add(node.id.name)
    for (const parameter of asArray(node.params)) addPattern(parameter, scope.names)
    declareIn(node.body, scope, true)
    this.walk(node.params, scope)
    this.walk(node.body, scope)
  }

  private walkBlock(node: AnyNode, outer: Scope): void {
    const scope: Scope = { names: new Set(), parent: outer }
    addPattern(node.param, scope.names)
    for (const part of [node.body, node.init, node.left, node.cases]) declareIn(part, scope, false)
    this.walkChildren(node, scope)
  }

  private walkClass(node: AnyNode, outer: Scope): void {
    const scope: Scope = { names: new Set(), parent: outer }
    if (isIdentifier(node.id)) scope.names.add(node.id.name)
    this.walkChildren(node, scope)
  }

  private use(node: Identifier, scope: Scope, isAsked: boolean): void {
    for (let at: Scope | undefined = scope; at; at = at.parent) if (at.names.has(node.name)) return
    this.free.push({ name: node.name, start: node.start, isAsked })
  }
}

type Identifier = AnyNode & { name: string }

const isIdentifier = (node: unknown): node is Identifier =>
  isNode(node) && node.type === 'Identifier' && typeof node.name === 'string'

const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

/** What is no use of a variable: `a.name`, `{ name: a }`, `name: for (…)`, `break name`. */
function isLabelOrKey(node: AnyNode, key: string): boolean {
  if (node.type === 'MemberExpression') return key === 'property' && node.computed !== true
  if (/^(?:Property|MethodDefinition|PropertyDefinition)$/.test(node.type)) return key === 'key' && !node.computed
  return key === 'label'
}

/**
 * Adds what a piece of code declares in its own scope. With `isWhole`, that of a function or a script: `var` reaches it
 * from every block inside.
 */
function declareIn(value: unknown, { names }: Scope, isWhole: boolean): void {
  const statements = isNode(value) && (value.type === 'Program' || value.type === 'BlockStatement') ? value.body : value
  for (const statement of asArray(statements)) {
    if (!isNode(statement)) continue
    const inCase = statement.type === 'SwitchCase' ? asArray(statement.consequent) : [statement]
    for (const each of inCase) if (isNode(each)) addDeclaration(each, names)
  }
  if (isWhole) visitInside(value, (node) => node.type === 'VariableDeclaration' && addDeclaration(node, names))
}

function addDeclaration(node: AnyNode, names: Set<string>): void {
  if (/^(?:Function|Class)Declaration$/.test(node.type) && isIdentifier(node.id)) names.add(node.id.name)
  if (node.type !== 'VariableDeclaration') return
  for (const declarator of asArray(node.declarations)) if (isNode(declarator)) addPattern(declarator.id, names)
}

/** `var` of a block inside; a `let` there is added too, which hides nothing but its own name. */
function visitInside(value: unknown, look: (node: AnyNode) => void): void {
  if (Array.isArray(value)) for (const item of value) visitInside(item, look)
  if (!isNode(value) || functions.test(value.type)) return
  if (value.type !== 'VariableDeclaration' || value.kind === 'var') look(value)
  for (const child of Object.values(value)) if (typeof child === 'object') visitInside(child, look)
}

/** The names that a pattern binds: `a`, `{ a, b: [c] }`, `...d`, `e = 1`. */
function addPattern(node: unknown, names: Set<string>): void {
  if (!isNode(node)) return
  if (isIdentifier(node)) names.add(node.name)
  const parts = [node.left, node.argument, ...asArray(node.elements), ...asArray(node.properties)]
  if (/Pattern$|^RestElement$/.test(node.type)) for (const part of parts) addPattern(part, names)
  if (node.type === 'Property') addPattern(node.value, names)
}
