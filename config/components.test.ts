import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { components } from './components'

const root = path.join(import.meta.dirname, '..')

/** What every component takes and Taro prints by itself. */
const always = new Set(['className', 'style', 'id', 'key', 'ref', 'children', 'onClick'])

/** What the web build sets by itself: components/accessibility.ts. */
const webOnly = new Set(['role', 'tabIndex', 'lang', 'nativeProps', 'imgProps'])

/** `hover-stay-time` → `hoverStayTime`, `bindScrollToLower` → `onScrollToLower`: as it is written in TSX. */
const propertyOf = (attribute: string) =>
  attribute.startsWith('aria-')
    ? attribute
    : attribute.replace(/^bind/, 'on').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

/** What our pages set on each of Taro's components, under the name that Taro gave it. */
function usedProperties(): Map<string, Set<string>> {
  const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config
  const { fileNames, options } = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, root)
  const program = ts.createProgram(fileNames, options)
  const checker = program.getTypeChecker()
  const used = new Map<string, Set<string>>()
  for (const file of program.getSourceFiles()) {
    if (!/\/src\/(?!testing\/).*(?<!\.test)\.tsx$/.test(file.fileName)) continue
    const visit = (node: ts.Node) => {
      if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
        const name = taroName(node.tagName, checker)
        if (name) {
          const properties = used.get(name) ?? new Set()
          used.set(name, properties)
          for (const attribute of node.attributes.properties) {
            for (const property of propertiesOf(attribute, checker)) properties.add(property)
          }
        }
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  return used
}

/** Taro's name of a tag; undefined for any other component. */
function taroName(tag: ts.Node, checker: ts.TypeChecker): string | undefined {
  const [declaration] = checker.getSymbolAtLocation(tag)?.declarations ?? []
  if (!declaration || !ts.isImportSpecifier(declaration)) return undefined
  const { moduleSpecifier } = declaration.parent.parent.parent
  if (!ts.isStringLiteral(moduleSpecifier) || moduleSpecifier.text !== '@tarojs/components') return undefined
  return (declaration.propertyName ?? declaration.name).text
}

/** The names that an attribute, or the object spread in its place, sets. */
function propertiesOf(attribute: ts.JsxAttributeLike, checker: ts.TypeChecker): string[] {
  if (ts.isJsxAttribute(attribute)) {
    const name = attribute.name.getText()
    return [name === 'catchMove' ? 'onTouchMove' : name]
  }
  const type = checker.getTypeAtLocation(attribute.expression)
  return (type.isUnion() ? type.types : [type]).flatMap((one) => one.getProperties().map(({ name }) => name))
}

// It reads the types of all of src.
test('the templates have every attribute that our pages set, and no other', { timeout: 60_000 }, () => {
  const used = usedProperties()
  const own = (name: string) => [...(used.get(name) ?? [])].filter((name) => !always.has(name) && !webOnly.has(name))
  expect([...used.keys()].sort()).toEqual(Object.keys(components).sort())
  const set = Object.fromEntries([...used.keys()].map((name) => [name, own(name).sort()]))
  const printed = Object.fromEntries(
    Object.entries(components).map(([name, attributes]) => [name, Object.keys(attributes).map(propertyOf).sort()]),
  )
  expect(printed).toEqual(set)
})
