import { mergeLines } from './mergeLines'
import { mergeRecord } from './mergeRecord'

/** A Markdown file in its two halves; undefined where it has no front matter. */
function halves(text: string): { front: string; body: string } | undefined {
  const [, front, body] = /^---\r?\n([\s\S]*?\n)---\r?\n([\s\S]*)$/.exec(text) ?? []
  return front === undefined || body === undefined ? undefined : { front, body }
}

function mergeMarkdown(base: string | undefined, mine: string, theirs: string): string | undefined {
  const [was, is, comes] = [base === undefined ? undefined : halves(base), halves(mine), halves(theirs)]
  if (!is || !comes) return undefined
  const front = mergeRecord(was?.front, is.front, comes.front)
  const lines = (text: string) => text.split(/\r?\n/)
  const body =
    is.body === comes.body ? lines(is.body) : was && mergeLines(lines(was.body), lines(is.body), lines(comes.body))
  return front === undefined || body === undefined ? undefined : `---\n${front}---\n${body.join('\n')}`
}

/**
 * Merges what the source gives now into what an editor has made of it. `base` is what the source gave the last time,
 * undefined where that is not known. Undefined where both changed the same thing differently.
 */
export function mergeFile(path: string, base: string | undefined, mine: string, theirs: string): string | undefined {
  if (mine === theirs || theirs === base) return mine
  if (mine === base) return theirs
  return path.endsWith('.md') ? mergeMarkdown(base, mine, theirs) : mergeRecord(base, mine, theirs)
}
