import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/**
 * Whatever answers to a tap says so: by its role to those who hear the page, and by its press to the finger. Held against the
 * code, since no test comes to every branch; what a browser is told of the pages, `e2e/accessibilityWeb.test.ts` looks at.
 */

const source = path.join(import.meta.dirname, '../src')

/** What does without, by file and tag, each with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'components/Sheet.tsx: View lacks press, role': 'the veil: hidden from ears, and the sheet over it has a button',
  'components/blocks/Paragraph.tsx: Text lacks press, role': 'a text to be selected; a quote has a button for the same',
  'components/blocks/Spans.tsx: Text lacks press': 'a word in a sentence: WeChat’s text shows no press',
  'components/articlePiece/articlePiece.wxml: text lacks press, role': 'as in Paragraph.tsx and Spans.tsx',
  'components/articlePiece/articlePiece.wxml: text lacks press': 'as in Spans.tsx',
  'components/articlePiece/articlePiece.wxml: image lacks press': 'the box around it shows the press',
}

/** What each element that listens to taps lacks. */
function lacksIn(file: string, code: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const attributes = node.attributes.properties
      const names = attributes.map((one) => (ts.isJsxAttribute(one) ? one.name.getText() : one.expression.getText()))
      const tag = node.tagName.getText()
      if (names.includes('onClick') || ['Navigator', 'Button'].includes(tag)) {
        const hasPress = attributes.some((one) => /^hoverClass=(?!"none")/.test(one.getText()))
        const hasRole = names.some((name) => /^(control|role)\(/.test(name))
        found.push(...told(`${file}: ${tag}`, hasPress, hasRole))
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return found
}

function lacksInTemplate(file: string, code: string): string[] {
  return [...code.matchAll(/<(\w+)([^>]*\b(?:bind|catch):?tap=[^>]*)>/g)].flatMap(([, tag, attributes = '']) =>
    told(`${file}: ${tag}`, /\bhover-class=/.test(attributes), /\baria-role=/.test(attributes)),
  )
}

function told(what: string, hasPress: boolean, hasRole: boolean): string[] {
  const lacks = [...(hasPress ? [] : ['press']), ...(hasRole ? [] : ['role'])]
  return lacks.length > 0 ? [`${what} lacks ${lacks.join(', ')}`] : []
}

test('what answers to a tap has a role and shows its press', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => !/\.test\.|testing/.test(file),
  )
  const read = (file: string) => readFileSync(path.join(source, file), 'utf8')
  const found = [
    ...files.filter((file) => file.endsWith('.tsx')).flatMap((file) => lacksIn(file, read(file))),
    ...files.filter((file) => file.endsWith('.wxml')).flatMap((file) => lacksInTemplate(file, read(file))),
  ]
  expect([...new Set(found)].sort()).toEqual(Object.keys(exceptions).sort())
})

test('an element without either is found', () => {
  expect(lacksIn('a.tsx', 'const a = <View onClick={b}>c</View>')).toEqual(['a.tsx: View lacks press, role'])
  expect(lacksIn('a.tsx', 'const a = <View onClick={b} hoverClass="pressed" {...control("button")} />')).toEqual([])
  expect(lacksIn('a.tsx', 'const a = <Navigator hoverClass="none" {...control("link")} />')).toEqual([
    'a.tsx: Navigator lacks press',
  ])
  expect(lacksInTemplate('a.wxml', '<view bindtap="b" aria-role="button">c</view>')).toEqual([
    'a.wxml: view lacks press',
  ])
})
