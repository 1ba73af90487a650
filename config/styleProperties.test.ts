import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { styleProperties } from './styleProperties'

const source = path.join(import.meta.dirname, '../src')
const styled = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test)\.tsx$/.test(file) && !file.startsWith('testing'))
  .map((file) => readFileSync(path.join(source, file), 'utf8'))
  .filter((code) => /\bstyle=/.test(code))

test('Taro knows every property that our pages set by style, and no other', () => {
  // A declaration stands at the beginning of a text, or behind another one: `width:…`, `;background-image:…`.
  const set = styled.flatMap((code) =>
    [...code.matchAll(/[`';]([a-z]+(?:-[a-z]+)*):(?! )/g)].map(([, name = '']) => name),
  )
  const named = set.map((name) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()))
  expect(styleProperties).toEqual([...new Set(named)].sort())
})

test('a style is a text, of which the list is read', () => {
  for (const code of styled) expect(code).not.toMatch(/\bstyle=\{\{/)
})
