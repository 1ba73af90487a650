import { expect, test } from 'vitest'
import { problemsOfScript } from './checkScript'

test.each([
  ['const a = { ...b }; try { a() } catch { c?.d }', ['syntax newer than ES2019 (Unexpected token']],
  ['let { ...a } = {}; try { a() } catch {}', []],
  ['class A { b = 1 }', ['syntax newer than ES2019']],
  ['async function* a() { for await (const b of a) yield b }', []],
  ['1n', ['syntax newer than ES2019']],
  ['[].at(-1)', ['.at came later']],
  ["''['replaceAll']('a', 'b')", ['.replaceAll came later']],
  ['Object.fromEntries([])', ['.fromEntries came later']],
  ['[].flatMap((a) => a).flat()', []],
  ['const { at } = {}, b = { at: 1, with: 2 }', []],
  ['/(?<=a)b/.test(c)', ['look-behind', 'c is no global']],
  ['/(?<a>b)\\p{L}/su', []],
  ['window.alert()', ['window is no global']],
  ["typeof performance === 'object' ? performance.now() : Date.now()", []],
  ['new Intl.Collator()', ['Intl is no global']],
  ['globalThis.a = 1', ['globalThis is no global']],
])('%s', (script, expected) => {
  const problems = problemsOfScript(script)
  expect(
    problems.map((problem, index) => (problem.startsWith(expected[index] ?? '') ? expected[index] : problem)),
  ).toEqual(expected)
})

test.each([
  '(function (fetch) { return fetch + URL; var URL })()',
  'const { a: fetch = 1, ...URL } = {}; fetch + URL',
  'function URL() { return URL } class fetch { m() { return new fetch() } }',
  'for (const fetch of []) fetch; for (let URL = 0; URL < 1;) URL',
  'try {} catch (fetch) { fetch } switch (1) { case 1: let URL; URL }',
  'fetch: for (;;) break fetch; ({ fetch: 1, URL() {} }).fetch.URL',
  '(function URL() { return URL })(); (fetch) => fetch',
  'if (1) { var fetch } fetch',
])('%s takes nothing from the engine', (script) => {
  expect(problemsOfScript(script)).toEqual([])
})

test.each([
  '{ let fetch } fetch()',
  '(function () { var fetch })(); fetch()',
  '((fetch) => 1)(); fetch()',
  'a = fetch; { function fetch() {} }; var a',
])('%s is not taken for its own', (script) => {
  expect(problemsOfScript(script)).toMatchObject([expect.stringContaining('fetch is no global')])
})
