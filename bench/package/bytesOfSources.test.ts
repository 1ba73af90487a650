import { expect, test } from 'vitest'
import { bytesOfSources } from './bytesOfSources'
import { purposeOf } from './purposes'

// "AAAA" maps column 0 to source 0; "KCAA", five columns on, to source 1.
const map = {
  file: 'a.js',
  version: 3,
  sources: ['one.ts', 'two.ts'],
  sourcesContent: [],
  names: [],
  mappings: 'AAAA,KCAA',
  sourceRoot: '',
}

test.each([
  ['a=12;b', { 'one.ts': 5, 'two.ts': 1 }],
  ['a="";"画"', { 'one.ts': 5, 'two.ts': 5 }],
  ['a="";"👂"', { 'one.ts': 5, 'two.ts': 6 }],
  ['a=12;b\nc', { 'one.ts': 5, 'two.ts': 1, '': 2 }],
])('%j: every byte belongs to a source or to none', (script, expected) => {
  const bytes = bytesOfSources(script, map)
  expect(Object.fromEntries(bytes)).toEqual(expected)
  expect([...bytes.values()].reduce((sum, count) => sum + count, 0)).toBe(Buffer.byteLength(script))
})

test.each([
  ['node_modules/@tarojs/runtime/dist/index.js', /^Taro/],
  ['node_modules/preact/dist/preact.mjs', /^Preact/],
  ['src/i18n/en.ts', /^every word/],
  ['src/hooks/useQuotePicture.ts', /picture of a quote/],
  ['src/components/articlePiece/articlePiece.ts', /^what an interview/],
  ['components/articlePiece/articlePiece.wxml', /^what an interview/],
  ['base.wxml', /^templates/],
  ['webpack/runtime/define', /^webpack/],
])('%s has its purpose', (path, purpose) => {
  expect(purposeOf(path)).toMatch(purpose)
})
