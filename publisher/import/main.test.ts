import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { main } from './main'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function run(args: readonly string[], environment: { readonly CONTENT_DIR?: string } = {}) {
  const output = { out: '', error: '' }
  const code = main(args, environment, {
    out: (text) => {
      output.out += text
    },
    error: (text) => {
      output.error += text
    },
  })
  return { code, ...output }
}

const plainPage = join(import.meta.dirname, 'pages', 'plain.txt')

test('the folder is --out, else CONTENT_DIR', () => {
  const environment = { CONTENT_DIR: join(folder, 'environment') }
  expect(run([plainPage, '--out', join(folder, 'out')], environment)).toMatchObject({ code: 0, error: '' })
  expect(existsSync(join(folder, 'environment'))).toBe(false)
  expect(run([plainPage], environment).out).toContain('31 of 31 words of the page are placed.')
  expect(existsSync(join(folder, 'environment', 'site.yaml'))).toBe(true)
})

test.each([
  { args: [], message: 'usage: npm run import -- FILE [--out CONTENT_DIR]\n' },
  { args: ['--colour', 'x'], message: 'usage: npm run import -- FILE [--out CONTENT_DIR]\n' },
  { args: ['no-such-page.txt'], message: 'no-such-page.txt cannot be read: give the path of a page saved as text\n' },
])('$args ends with 1 and says what to do', ({ args, message }) => {
  expect(run(args, { CONTENT_DIR: join(folder, 'content') })).toEqual({ code: 1, out: '', error: message })
  expect(existsSync(join(folder, 'content'))).toBe(false)
})
