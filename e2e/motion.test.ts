import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import postcss, { type AtRule, type Root, type Rule } from 'postcss'
import { expect, test } from 'vitest'

/**
 * What moves by itself, in the style sheets and scripts that were built. Who asked the phone for less motion gets none of it:
 * each animation is taken back by `prefers-reduced-motion`. WeChat's WebView is the system's own and knows this query
 * (iOS 10.3, Chromium 74); its documentation names it nowhere, and no function of `wx` tells it to a script: so that no script
 * of ours moves anything.
 */

const builds = ['dist/weapp', 'dist/h5']

function sheetsOf(build: string): [file: string, root: Root][] {
  const files = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(wxss|css|html)$/.test(file),
  )
  return files.map((file) => {
    const text = readFileSync(path.join(build, file), 'utf8')
    return [file, postcss.parse(file.endsWith('.html') ? (/<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '') : text)]
  })
}

const isMotion = (property: string, value: string) =>
  /^(-webkit-)?(animation(-name)?|transition(-property)?)$|^scroll-behavior$/.test(property) &&
  !/^(none|auto|initial|inherit)$/.test(value)

/** Whether a rule stands within a query for readers who asked for less motion. */
function isForLess(rule: Rule): boolean {
  for (let parent = rule.parent; parent && parent.type !== 'root'; parent = parent.parent as AtRule['parent']) {
    if (parent.type === 'atrule' && /prefers-reduced-motion:\s*reduce/.test((parent as AtRule).params)) return true
  }
  return false
}

function motionOf(root: Root): { moving: string[]; stilled: Set<string> } {
  const moving: string[] = []
  const stilled = new Set<string>()
  root.walkRules((rule) => {
    if (/keyframes/.test((rule.parent as AtRule).name ?? '')) return
    rule.walkDecls(/animation|transition|scroll-behavior/, ({ prop, value }) => {
      for (const selector of rule.selectors) {
        if (isForLess(rule)) stilled.add(selector)
        else if (isMotion(prop, value)) moving.push(selector)
      }
    })
  })
  return { moving, stilled }
}

test.each(builds)('%s: each animation is taken back for who asked for less motion', (build) => {
  const motions = sheetsOf(build).map(([file, root]) => ({ file, ...motionOf(root) }))
  // The sheet, its veil, the line beside a paragraph: the scan sees them.
  expect(new Set(motions.flatMap(({ moving }) => moving)).size).toBeGreaterThanOrEqual(3)
  // The page of the web build stills everything at once, what Taro brings along, too. WeChat compiles no "*".
  const everything = motions.some(({ stilled }) => stilled.has('*') && stilled.has('::before'))
  const unstilled = motions.flatMap(({ file, moving, stilled }) =>
    everything ? [] : moving.filter((selector) => !stilled.has(selector)).map((selector) => `${file}: ${selector}`),
  )
  expect(unstilled).toEqual([])
})

/** Ways in which a script moves what the reader sees; a duration of none is no motion. */
const scripted = [
  /behavior:\s*['"]smooth/,
  /scrollWithAnimation/,
  /\bduration:\s*(?!0\b)\d/,
  /createAnimation|\.animate\(/,
  /requestAnimationFrame/,
]

test('no script of ours moves anything', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  const scripts = files.filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.startsWith('testing'))
  expect(scripts.length).toBeGreaterThan(100)
  const moving = scripts.flatMap((file) => {
    const text = readFileSync(path.join('src', file), 'utf8')
    return scripted.filter((pattern) => pattern.test(text)).map((pattern) => `${file}: ${pattern.source}`)
  })
  expect(moving).toEqual([])
})
