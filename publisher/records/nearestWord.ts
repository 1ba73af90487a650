/**
 * The candidate a mistyped word most likely means: the one the fewest single-letter edits away, if at most half of
 * its letters (and never more than 3) must change. Undefined where nothing is that near.
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  let nearest: { candidate: string; distance: number } | undefined
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    const limit = Math.min(3, candidate.length / 2)
    if (distance <= limit && (!nearest || distance < nearest.distance)) nearest = { candidate, distance }
  }
  return nearest?.candidate
}

/** `; did you mean “…”?` for the end of a message, or nothing. */
export function suggestion(word: string, candidates: Iterable<string>): string {
  const nearest = nearestWord(word, candidates)
  return nearest ? `; did you mean “${nearest}”?` : ''
}

/** Levenshtein's distance (en.wikipedia.org/wiki/Levenshtein_distance), one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
