import { diffArrays } from 'diff'

/** The lines of three versions merged, or undefined where two of them changed the same place differently. */
type Merged = readonly string[] | undefined

/** For every line of `base` that another version still has, its index there. */
function matches(base: readonly string[], other: readonly string[]): (number | undefined)[] {
  const found: (number | undefined)[] = base.map(() => undefined)
  let [baseAt, otherAt] = [0, 0]
  for (const { added, removed, value } of diffArrays([...base], [...other])) {
    if (!added && !removed) {
      value.forEach((_, index) => {
        found[baseAt + index] = otherAt + index
      })
    }
    if (!added) baseAt += value.length
    if (!removed) otherAt += value.length
  }
  return found
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((line, index) => line === b[index])

/** What becomes of a stretch that lies between lines that all three versions share. */
function settle(base: readonly string[], mine: readonly string[], theirs: readonly string[]): Merged {
  if (same(mine, theirs) || same(theirs, base)) return mine
  return same(mine, base) ? theirs : undefined
}

/**
 * Merges two versions of a text that come from one `base`, line by line: what only one of them changed is taken from it
 * (the three-way merge of diff3, revctrl.org/ThreeWayMerge). Undefined where both changed the same place differently.
 */
export function mergeLines(base: readonly string[], mine: readonly string[], theirs: readonly string[]): Merged {
  const [inMine, inTheirs] = [matches(base, mine), matches(base, theirs)]
  const merged: string[] = []
  let [baseFrom, mineFrom, theirsFrom] = [0, 0, 0]
  for (let at = 0; at <= base.length; at += 1) {
    const atEnd = at === base.length
    const mineAt = atEnd ? mine.length : inMine[at]
    const theirsAt = atEnd ? theirs.length : inTheirs[at]
    if (mineAt === undefined || theirsAt === undefined) continue
    const stretch = settle(base.slice(baseFrom, at), mine.slice(mineFrom, mineAt), theirs.slice(theirsFrom, theirsAt))
    if (stretch === undefined) return undefined
    merged.push(...stretch, ...base.slice(at, at + 1))
    ;[baseFrom, mineFrom, theirsFrom] = [at + 1, mineAt + 1, theirsAt + 1]
  }
  return merged
}
