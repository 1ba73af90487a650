import { expect, test } from 'vitest'
import { ignoredStyles } from './checkStyleSheet'
import { harmless, laterStyles } from './oldestStyles'

test.each([
  ['.a{display:flex;gap:4px}', ['gap outside of grids']],
  ['.a{display:grid;gap:4px}', []],
  ['.a{gap:4px}.b{display:grid}', ['gap outside of grids']],
  ['.a{overflow-wrap:break-word}', []],
  ['.a{overflow-wrap:anywhere}', ['overflow-wrap: anywhere']],
  ['.a{overflow-wrap:break-word;overflow-wrap:anywhere}', []],
  ['.a{overflow-wrap:anywhere;overflow-wrap:break-word}', ['overflow-wrap: anywhere']],
  ['.a{-webkit-mask:var(--a);mask:var(--a)}', []],
  ['.a{mask:var(--a)}', ['mask']],
  ['.a{-webkit-mask:var(--a)}.b{mask:var(--a)}', ['mask']],
  ['.a{position:-webkit-sticky;position:sticky}', []],
  ['.a{position:sticky}', ['position: sticky']],
  ['.a{width:9px;width:min(9px,1em)}', []],
  ['.a{width:9px;width:min(var(--a),1em)}', ['min()']],
  ['.a{width:clamp(1px,1em,9px);width:min(9px,1em)}', ['clamp()', 'min()']],
  ['.a{--a:1px;--a:max(1px,1em)}', ['min()']],
  ['.a{color:rgba(0,0,0,.5)}', []],
  ['.a{color:rgb(0 0 0/50%)}', ['a colour without commas']],
  ['.a{min-height:100vh;min-height:100dvh}', []],
  ['.a:focus-visible,.b{color:red}', [':focus-visible']],
  ['.a:not(.b):hover::after{color:red}', [':not', ':hover']],
  ['@media (min-width:3px) and (prefers-color-scheme:dark){.a{top:0}}', ['prefers-color-scheme']],
  ['@media (hover:hover){.a{top:0}}', ['hover']],
  ['@container a (min-width:3px){.a{inset:0}}', ['@container', 'inset']],
  ['.a{background:url("data:x;min(1dvh)")}.b{content:"clamp(1lh)"}', []],
  ['.a{accent-color:red;width:round(1px,2lh)}', ['accent-color', 'round()', 'lh']],
  ['.a{margin:0 calc(20px - var(--gap)) 0 -1.5em}', []],
])('%s', (styleSheet, expected) => {
  expect(ignoredStyles(styleSheet).map(({ what }) => what)).toEqual(expected)
})

test('it is told since when engines have it, and where it stands', () => {
  expect(ignoredStyles('.a{gap:4px}')[0]?.problem).toBe(
    'gap outside of grids came with iOS 14.5 and Chrome 84, says caniuse.com/flexbox-gap: .a { gap:4px }',
  )
})

test('what is called harmless came later, by the table', () => {
  const names = laterStyles.map(({ name }) => name)
  expect(Object.keys(harmless).filter((name) => !names.includes(name))).toEqual([])
})
