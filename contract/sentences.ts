/** Where sentences of a text begin and end, all of it covered; closing quotation marks belong to theirs. */
export function sentenceBounds(text: string): [Bounds, ...Bounds[]] {
  const ends = /[.!?…]+[”’"')\]]*\s+|[。！？…]+[”’」』）]*/g
  const all: Bounds[] = []
  let start = 0
  for (let match = ends.exec(text); match; match = ends.exec(text)) {
    // An ellipsis with which a text begins stands for what was left out.
    if (match.index === 0) continue
    all.push([start, match.index + match[0].length])
    start = match.index + match[0].length
  }
  if (start < text.length || all.length === 0) all.push([start, text.length])
  const [first = [0, text.length] as const, ...rest] = all
  return [first, ...rest]
}

type Bounds = readonly [start: number, end: number]
