import postcss from 'postcss'
import { type Dist, resolvePath } from './readDist'

/**
 * A WXSS file as the CSS of a window `windowWidth` px wide: imports put in place and `rpx` (1/750 of the width) turned
 * into px. Throws with file and line where it does not parse, and on an import that leads nowhere.
 */
export function readStyleSheet(dist: Dist, file: string, windowWidth: number): string {
  const root = postcss.parse(dist.text(file), { from: file })
  root.walkAtRules('import', (rule) => {
    const target = resolvePath(rule.params.replace(/^(url\()?["']?|["']?\)?$/g, ''), file)
    if (!dist.has(target) || !dist.mayUse(target, file))
      throw new Error(`${file}: @import of ${target}, which is missing`)
    rule.replaceWith(postcss.parse(readStyleSheet(dist, target, windowWidth)))
  })
  root.walkRules((rule) => {
    // The documentation lists classes, ids, tags and pseudo-elements; WeChat's compiler stops at "*" (known from users).
    if (/\*(?!=)/.test(rule.selector)) {
      throw new Error(`${file}: WeChat does not compile the selector "${rule.selector}": it holds "*"`)
    }
  })
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(
      /(-?\d*\.?\d+)rpx\b/g,
      (_, length: string) => `${(Number(length) * windowWidth) / 750}px`,
    )
  })
  return root.toString()
}
