import { diffArrays } from 'diff'

/** Words with the space behind them; Chinese characters one by one. */
const token = /\p{Script=Han}\s*|[^\s\p{Script=Han}]+\s*|\s+/gu

/** How much of an unchanged stretch is shown around a change, in tokens. */
const context = 6

function shortened(tokens: readonly string[], isFirst: boolean, isLast: boolean): string {
  const [head, tail] = [isFirst ? 0 : context, isLast ? 0 : context]
  if (tokens.length <= head + tail + 2) return tokens.join('')
  return `${tokens.slice(0, head).join('')}…${tail === 0 ? '' : tokens.slice(-tail).join('')}`
}

/** One line that changed: `She did[-.-]{+!+}`, as `git diff --word-diff` writes it. */
function changedLine(before: string, after: string): string {
  const parts = diffArrays(before.match(token) ?? [], after.match(token) ?? [])
  return parts
    .map(({ added, removed, value }, index) => {
      if (added) return `{+${value.join('').trimEnd()}+}`
      if (removed) return `[-${value.join('').trimEnd()}-]`
      return shortened(value, index === 0, index === parts.length - 1)
    })
    .join('')
    .trim()
}

const cut = (line: string) => (line.length > 160 ? `${line.slice(0, 160).trimEnd()}…` : line)

/**
 * The difference between two texts for a reader: a line each, `+` for a new one, `-` for one that is gone, and for one
 * that changed the words that did, with their neighbours.
 */
export function showDifference(before: string, after: string): string[] {
  const parts = diffArrays(before.split('\n'), after.split('\n'))
  const shown: string[] = []
  parts.forEach(({ added, removed, value }, index) => {
    const next = parts[index + 1]
    const last = parts[index - 1]
    const lines = value.filter((line) => line.trim() !== '')
    if (removed) {
      const replacing = next?.added ? next.value.filter((line) => line.trim() !== '') : []
      lines.forEach((line, at) => {
        const replaced = replacing[at]
        shown.push(replaced === undefined ? `- ${cut(line)}` : `~ ${changedLine(line, replaced)}`)
      })
      for (const line of replacing.slice(lines.length)) shown.push(`+ ${cut(line)}`)
    } else if (added && !last?.removed) for (const line of lines) shown.push(`+ ${cut(line)}`)
  })
  return shown
}
