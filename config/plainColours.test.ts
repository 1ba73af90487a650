import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { plainColours, type ShownTheme } from '../src/theme/appearance'

const tokens = readFileSync(path.join(import.meta.dirname, '../src/theme/tokens.scss'), 'utf8')
const themes = Object.keys(plainColours) as ShownTheme[]

test.each(themes)('what takes no style sheet has the colours of tokens.scss: %s', (theme) => {
  const [, body = ''] = new RegExp(`\\b${theme}: \\(([^)]*)\\)`).exec(tokens) ?? []
  const styled = new Map([...body.matchAll(/(\w+): (#\w{6})/g)].map(([, name, value]) => [name, value]))
  for (const [name, value] of Object.entries(plainColours[theme])) expect(value.toLowerCase()).toBe(styled.get(name))
})
