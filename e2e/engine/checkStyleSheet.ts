import postcss, { type Declaration } from 'postcss'
import {
  knownAtRules,
  knownFunctions,
  knownMedia,
  knownProperties,
  knownPseudos,
  knownUnits,
  type LaterStyle,
  laterStyles,
  oldest,
} from './oldestStyles'

/** Something that the oldest engines ignore: what, by its name in the table, and where it stands, in words. */
export type IgnoredStyle = { what: string; problem: string }

/**
 * What the oldest engines ignore of a style sheet, declaration for declaration: without an earlier declaration in the same
 * rule that they take instead. Also what no table says anything of. Throws where the sheet does not parse.
 */
export function ignoredStyles(styleSheet: string): IgnoredStyle[] {
  const found: IgnoredStyle[] = []
  const tell = (what: string, where: string, later?: LaterStyle) => {
    const reason = later
      ? `came with iOS ${later.ios} and Chrome ${later.chrome}, says ${later.source}`
      : 'stands in no table: look up since when engines have it'
    found.push({ what, problem: `${what} ${reason}: ${where}` })
  }
  const root = postcss.parse(styleSheet)
  root.walkAtRules(({ name, params }) => {
    if (!knownAtRules.has(name)) tell(`@${name}`, params)
    if (name !== 'media') return
    for (const [, feature = ''] of params.matchAll(/\(\s*([\w-]+)/g)) {
      const later = laterStyles.find(({ media }) => media === feature)
      if (later ? isLater(later) : !knownMedia.has(feature)) tell(later?.name ?? feature, `@media ${params}`, later)
    }
  })
  root.walkRules(({ selector }) => {
    for (const [pseudo] of selector.matchAll(/::?[\w-]+/g)) {
      const later = laterStyles.find((style) => style.selector === pseudo)
      if (later ? isLater(later) : !knownPseudos.has(pseudo)) tell(later?.name ?? pseudo, selector, later)
    }
  })
  root.walkDecls((declaration) => {
    const where = `${selectorOf(declaration)} { ${declaration} }`
    const later = laterOf(declaration)
    for (const style of later) if (!hasFallback(declaration, style)) tell(style.name, where, style)
    // What came later is told, or has its fallback.
    if (later.length > 0) return
    for (const unknown of unknownIn(declaration)) tell(unknown, where)
  })
  return found
}

const isLater = ({ ios, chrome }: LaterStyle) => ios > oldest.ios || chrome > oldest.chrome

function selectorOf({ parent }: Declaration): string {
  return parent?.type === 'rule' && 'selector' in parent ? String(parent.selector) : ''
}

/** The words and functions of a value, without what stands in quotes. */
const bare = (value: string) => value.replace(/"[^"]*"|'[^']*'/g, '""').replace(/url\([^)]*\)/g, 'url()')

function laterOf(declaration: Declaration): LaterStyle[] {
  const { prop, value, parent } = declaration
  const inGrid = parent?.some((node) => node.type === 'decl' && node.prop === 'display' && /grid/.test(node.value))
  return laterStyles.filter(
    (style) =>
      isLater(style) &&
      (style.property !== undefined || style.value !== undefined) &&
      (style.property?.test(prop) ?? true) &&
      (style.value?.test(bare(value)) ?? true) &&
      !(style.notInGrids && inGrid),
  )
}

/**
 * Whether the engine takes another declaration of the same rule instead: an earlier one of the same property, or the one
 * with WebKit's prefix. A value with a variable is looked at too late for that: it is invalid then, whatever stood before.
 */
function hasFallback(declaration: Declaration, style: LaterStyle): boolean {
  const { prop, value, parent } = declaration
  const isUnknownProperty = style.property !== undefined && style.value === undefined
  if (prop.startsWith('--') || (!isUnknownProperty && /var\(/.test(value))) return false
  const before = parent?.nodes?.slice(0, parent.index(declaration)) ?? []
  return before.some(
    (node) =>
      node.type === 'decl' &&
      (node.prop === `-webkit-${prop}` || (node.prop === prop && laterOf(node).length === 0)) &&
      unknownIn(node).length === 0,
  )
}

function unknownIn({ prop, value }: Declaration): string[] {
  const text = bare(value)
  const functions = [...text.matchAll(/([\w-]+)\(/g)].map(([, name = '']) => name)
  const units = [...text.matchAll(/(?:^|[\s,(/*+-])[\d.]+([a-z]+|%)/gi)].map(([, unit = '']) => unit)
  return [
    ...(prop.startsWith('--') || knownProperties.has(prop) ? [] : [prop]),
    ...functions.filter((name) => !knownFunctions.has(name)).map((name) => `${name}()`),
    ...units.filter((unit) => !knownUnits.has(unit)),
  ]
}
