import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** The lists of CONTRIBUTING.md, held against what is there: each names every file in which its model stands, and no other. */

const root = path.join(import.meta.dirname, '..')
const guide = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8')

const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx|scss|wxml|json)$/.test(file) && !/\.test\.tsx?$|\/(testing|fixtures)\//.test(file))

const filesIn = (text: string) => [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.\w+)`/g)].map(([, file = '']) => file)

/** The files that a list names, between its mark and the next end, but for tests. */
function listed(mark: string): string[] {
  const [, rest = ''] = guide.split(`<!-- ${mark} -->`)
  const [list = ''] = rest.split('<!-- end -->')
  return filesIn(list)
    .filter((file) => !file.includes('.test.'))
    .sort()
}

/** The files, of some folders, in which something is named, or which are named after it. */
function naming(folders: RegExp, name: RegExp, fileName: RegExp): string[] {
  return sources
    .filter((file) => folders.test(file))
    .filter((file) => fileName.test(file) || name.test(readFileSync(path.join(root, file), 'utf8')))
    .sort()
}

test.each([
  [
    'block type: pullQuote',
    /^(contract|publisher|server|src|e2e|bench)\//,
    /\bpullQuote\b|PullQuote\b/,
    /\/pullQuote\./i,
  ],
  ['page: shelf', /^(src|config|e2e)\//, /pages\/shelf|\bshelfUrl\b(?=\()|'shelf'|\bshelf: '/, /\/shelf\.(tsx|config)/],
  ['language: zh', /^(src|contract\/language)/, /'zh'|\bzh\b[:.,?]|\bzh \}|lang-zh|\.zh\b/, /\/zh\.ts$/],
])('%s', (mark, folders, name, fileName) => {
  const files = listed(mark)
  expect(files.length).toBeGreaterThan(7)
  expect(files).toEqual(naming(folders, name, fileName))
})

test('every file that it names is there', () => {
  const files = filesIn(guide)
  expect(files.length).toBeGreaterThan(60)
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
})
