/** One step of a selector: `tag#id.class[name=value]`. */
interface Step {
  tag: string
  id: string
  classes: string[]
  attributes: { name: string; operator: '=' | '*=' | ''; value: string }[]
}

/** What a selector can ask about a node. */
export interface Selectable {
  readonly tag: string
  readonly id: string
  readonly classes: string[]
  readonly parent: Selectable | undefined
  attribute(name: string): unknown
}

const stepPattern = /^([a-z-]*|\*)((?:#[\w-]+|\.[\w-]+|\[[^\]]+\])*)$/i

/**
 * A test for nodes from a selector: tags, ids, classes and attributes, descendants by a space, alternatives by a comma.
 * It looks through the walls between components, which the engine's own selectors do not. Throws on anything else.
 */
export function parseSelector(selector: string): (node: Selectable) => boolean {
  const alternatives = selector.split(/,(?![^[]*\])/).map((part) =>
    part
      .trim()
      .split(/\s+(?:>>>\s+)?(?![^[]*\])/)
      .map(parseStep),
  )
  return (node) => alternatives.some((steps) => matchesAll(node, steps))
}

function parseStep(text: string): Step {
  const match = stepPattern.exec(text)
  if (!match || text === '') throw new Error(`"${text}" is not a selector this host knows`)
  const parts = match[2]?.match(/#[\w-]+|\.[\w-]+|\[[^\]]+\]/g) ?? []
  const named = (sign: string) => parts.filter((part) => part.startsWith(sign)).map((part) => part.slice(1))
  return {
    tag: match[1] ?? '',
    id: named('#')[0] ?? '',
    classes: named('.'),
    attributes: named('[').map((part) => {
      const [, name = '', operator = '', value = ''] = /^([\w-]+)(?:(\*?=)["']?(.*?)["']?)?\]$/.exec(part) ?? []
      return { name, operator: operator as '=' | '*=' | '', value }
    }),
  }
}

function matchesAll(node: Selectable, steps: Step[]): boolean {
  const last = steps.at(-1)
  if (!last || !matches(node, last)) return false
  const rest = steps.slice(0, -1)
  if (rest.length === 0) return true
  for (let ancestor = node.parent; ancestor; ancestor = ancestor.parent) {
    if (matchesAll(ancestor, rest)) return true
  }
  return false
}

function matches(node: Selectable, step: Step): boolean {
  if (step.tag && step.tag !== '*' && step.tag !== node.tag) return false
  if (step.id && step.id !== node.id) return false
  if (!step.classes.every((name) => node.classes.includes(name))) return false
  return step.attributes.every(({ name, operator, value }) => {
    const actual = name === 'class' ? node.classes.join(' ') : node.attribute(name)
    if (actual === undefined || actual === null || actual === false) return false
    if (operator === '') return true
    return operator === '=' ? String(actual) === value : String(actual).includes(value)
  })
}
