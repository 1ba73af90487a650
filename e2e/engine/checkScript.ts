import { type Node, parse } from 'acorn'
import { type AnyNode, freeNames, isNode, visitNodes } from './freeNames'
import { knownGlobals, missingMembers, newestSyntax, unreachedGlobals } from './oldestEngines'

const newerMembers = new Set(Object.values(missingMembers).flat())

/**
 * What the oldest engines cannot run of a script, one a line with the code around it: newer syntax, built-in functions they
 * lack, and globals they or WeChat lack. A global that the script asks for by `typeof` is taken as guarded; that the
 * script runs without it is for the journeys to show, which run where it is missing.
 */
export function problemsOfScript(script: string): string[] {
  const at = (start: number) => script.slice(Math.max(0, start - 30), start + 40).replace(/\s+/g, ' ')
  const parsed = parseOrProblem(script)
  if (typeof parsed === 'string') return [parsed]
  const problems: string[] = []
  visitNodes(parsed, (node) => {
    for (const problem of problemsOfNode(node)) problems.push(`${problem}: ${at(node.start)}`)
  })
  const names = freeNames(parsed)
  const asked = new Set(names.filter(({ isAsked }) => isAsked).map(({ name }) => name))
  for (const { name, start } of names) {
    const isHarmless = knownGlobals.has(name) || asked.has(name) || name in unreachedGlobals
    if (!isHarmless) problems.push(`${name} is no global of WeChat’s: ${at(start)}`)
  }
  return problems
}

function parseOrProblem(script: string): Node | string {
  try {
    return parse(script, { ecmaVersion: newestSyntax, sourceType: 'script', allowReturnOutsideFunction: true })
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const position = 'pos' in error ? Number(error.pos) : 0
    return `syntax newer than ES${newestSyntax} (${error.message}): ${script.slice(Math.max(0, position - 30), position + 40)}`
  }
}

function problemsOfNode(node: AnyNode): string[] {
  if (node.type === 'MemberExpression') {
    const { property } = node
    const name = isNode(property) ? (node.computed ? property.value : property.name) : undefined
    return typeof name === 'string' && newerMembers.has(name) ? [`.${name} came later`] : []
  }
  if (node.type !== 'Literal' || !('regex' in node)) return []
  const { pattern, flags } = node.regex as { pattern: string; flags: string }
  return [
    ...(/\(\?<[=!]/.test(pattern) ? ['look-behind came with iOS 16.4'] : []),
    ...(/[dv]/.test(flags) ? [`the flag of /${flags} came later`] : []),
  ]
}
