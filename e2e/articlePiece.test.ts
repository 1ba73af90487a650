import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The native template and the style sheet come from two compilers: only their words for the classes hold them together. */
test('every class of the native template has its style', () => {
  const dist = process.env.WEAPP_DIST ?? 'dist/weapp'
  const template = readFileSync(`${dist}/components/articlePiece/articlePiece.wxml`, 'utf8')
  const styles = readFileSync(`${dist}/pages/interview/interview.wxss`, 'utf8')
  const written = template.match(/\b[A-Z][A-Za-z]+-[a-z][A-Za-z]*\b/g) ?? []
  const composed = ['Turn-question', 'Turn-answer', 'Spans-strong', 'Spans-emphasis', 'Spans-link']
  const names = [...new Set([...written, ...composed])]
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name) => !new RegExp(`\\.${name}\\b`).test(styles))).toEqual([])
})
