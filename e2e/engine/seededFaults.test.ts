import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { seededFaults } from './seededFaults'

const page = 'pages/interview/interview.js'

/** What a build holds, cut down to the places where faults are seeded. */
const build: Record<string, string> = {
  'base.wxml': '<view class="a" bindtap="eh" id="b" />',
  'utils.wxs': "return 'tmpl_' + l + '_' + n",
  'vendors.js': 'vendors',
  'common.js': 'var i=null!==(n=null!==(t=e.slug)&&void 0!==t?t:e.id)&&void 0!==n?n:d(e.scene)',
  [page]: 'x({onClick:n?a:b});f.enableShareAppMessage=!0;Page(f)',
}

const directories: string[] = []

afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true })
})

function write(files: Record<string, string>): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'seeded-fault-'))
  directories.push(directory)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true })
    writeFileSync(path.join(directory, name), text)
  }
  return directory
}

function changesOf(directory: string): Record<string, string | undefined> {
  const left = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  const now = (name: string) => (left.includes(name) ? readFileSync(path.join(directory, name), 'utf8') : undefined)
  return Object.fromEntries(
    Object.keys(build)
      .map((name) => [name, now(name)] as const)
      .filter(([name, text]) => text !== build[name]),
  )
}

const seeded: Record<string, Record<string, string | undefined>> = {
  'no bindtap': { 'base.wxml': '<view class="a" id="b" />' },
  'broken wxs': { 'utils.wxs': "return 'template_' + l + '_' + n" },
  'missing page file': { [page]: undefined },
  'missing vendors.js': { 'vendors.js': undefined },
  'throw at the top of a page': { [page]: `throw new Error("seeded fault");${build[page]}` },
  'throw in a tap handler': {
    [page]: 'x({onClick:function(){throw new Error("seeded fault")},unread:n?a:b});f.enableShareAppMessage=!0;Page(f)',
  },
  'missing share handler': { [page]: 'x({onClick:n?a:b});f.enableShareAppMessage=!1;Page(f)' },
  'syntax error in a page': { [page]: `${build[page]}\n)` },
  'wrong route parameter': {
    'common.js': 'var i=null!==(n=null!==(t=e.slog)&&void 0!==t?t:e.id)&&void 0!==n?n:d(e.scene)',
  },
}

test.each(seededFaults)('$name changes what it says, and nothing else', ({ name, seed }) => {
  const directory = write(build)
  seed(directory)
  expect(changesOf(directory)).toEqual(seeded[name])
})

test.each(seededFaults)('$name is refused where there is nothing to change', ({ seed }) => {
  expect(() => seed(write({ 'base.wxml': '', 'utils.wxs': '', 'app.js': '' }))).toThrow()
})
