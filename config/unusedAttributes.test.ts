import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { unusedAttributes } from './unusedAttributes'

const source = path.join(import.meta.dirname, '../src')
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test)\.tsx$/.test(file))
  .map((file) => readFileSync(path.join(source, file), 'utf8'))
  .join('\n')

/** `hover-stay-time` → `hoverStayTime`, `bindTransitionEnd` → `onTransitionEnd`: as the property is written in TSX. */
const propertyOf = (attribute: string) =>
  attribute.replace(/^bind/, 'on').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

test.each(Object.entries(unusedAttributes))(
  'no %s in src sets an attribute that its template lacks',
  (name, attributes) => {
    const properties = [...code.matchAll(new RegExp(`<${name}\\b((?:[^>]|=>)*)>`, 'g'))].map(([, text]) => text ?? '')
    expect(properties.length).toBeGreaterThan(0)
    const used = attributes.map(propertyOf).filter((property) => {
      return properties.some((text) => new RegExp(`(^|\\s)${property}(=|\\s|/|$)`).test(text))
    })
    expect(used).toEqual([])
  },
)
