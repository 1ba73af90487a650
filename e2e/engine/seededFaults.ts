import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A fault to be put into a copy of the built mini-program, in order to see whether the journey notices. */
export interface SeededFault {
  name: string
  /** Changes the copy in `directory`. Throws where there was nothing to change: a fault that is none proves nothing. */
  seed: (directory: string) => void
}

/** The page a shared card opens: what breaks here breaks for most readers. */
const page = 'pages/interview/interview'

const seededThrow = 'throw new Error("seeded fault")'

export const seededFaults: SeededFault[] = [
  {
    name: 'no bindtap',
    seed: (directory) => replaceIn(directory, ['base.wxml'], / bindtap="\w+"/g, ''),
  },
  {
    name: 'broken wxs',
    seed: (directory) => replaceIn(directory, ['utils.wxs'], /return 'tmpl_' \+ l/g, "return 'template_' + l"),
  },
  {
    name: 'missing page file',
    seed: (directory) => rmSync(path.join(directory, `${page}.js`)),
  },
  {
    name: 'missing vendors.js',
    seed: (directory) => rmSync(path.join(directory, 'vendors.js')),
  },
  {
    name: 'throw at the top of a page',
    seed: (directory) => replaceIn(directory, [`${page}.js`], /^/, `${seededThrow};`),
  },
  {
    name: 'throw in a tap handler',
    // The old handler stays in the object under a name nobody reads, so that any expression after it still parses.
    seed: (directory) =>
      replaceIn(directory, ownScripts(directory), /([{,])onClick:/g, `$1onClick:function(){${seededThrow}},unread:`),
  },
  {
    name: 'missing share handler',
    // Taro makes `onShareAppMessage` a method of the page only where this is true.
    seed: (directory) => replaceIn(directory, [`${page}.js`], /(enableShareAppMessage[=:])!0/g, '$1!1'),
  },
  {
    name: 'syntax error in a page',
    seed: (directory) => replaceIn(directory, [`${page}.js`], /$/, '\n)'),
  },
  {
    name: 'wrong route parameter',
    // `parameters.slug ?? parameters.id` in src/routes.ts, as written or as compiled for older engines.
    seed: (directory) =>
      replaceIn(directory, ownScripts(directory), /\b(\w+)\.slug(?=(?:\)|\?\?)[^;]{0,20}\b\1\.id\b)/g, '$1.slog'),
  },
]

/** The scripts made of our own code: those of the pages, and what pages share. */
function ownScripts(directory: string): string[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => file.endsWith('.js') && !/^(app|taro|vendors|runtime)\.js$/.test(file))
}

/** Replaces in all of the files together; one match is enough, none throws. */
function replaceIn(directory: string, files: string[], pattern: RegExp, replacement: string): void {
  let changed = false
  for (const file of files) {
    const location = path.join(directory, file)
    const before = readFileSync(location, 'utf8')
    const after = before.replace(pattern, replacement)
    if (after === before) continue
    writeFileSync(location, after)
    changed = true
  }
  if (!changed) throw new Error(`${String(pattern)} is nowhere in ${files.join(', ')}: the fault could not be seeded`)
}
