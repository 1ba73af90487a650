import { paths } from '../../contract/paths'
import { type SearchPassage, searchPassageSchema } from '../../contract/searchDocuments'
import { passageBlocks } from '../../contract/searchKeys'
import type { InterviewHit, MarkedText, Passage, ReadPassage } from './hits'
import { markSpans, type Span, spansOf } from './mark'
import { type Unit, unitsOf } from './query'
import { answered, type SearchFiles, searchFiles } from './searchFiles'

/**
 * The sentence of a hit: of the block that holds most of what was looked for, words that stand together counting more.
 * Reads the file that holds the hit's block; further ones only while no block holds all of it.
 */
export const readPassage: ReadPassage = (query, hit, read) =>
  answered(async () => {
    const files = searchFiles(read)
    const units = unitsOf(hit.foundBy ?? query)
    const start = Math.floor((hit.block ?? 0) / passageBlocks)
    let best: Candidate | undefined
    for (let step = 0; ; step++) {
      // First where the index points to, then from the beginning.
      const file = step === 0 ? start : step <= start ? step - 1 : step
      const passage = await readFile(hit, file, files)
      if (!passage) break
      for (const candidate of candidatesOf(passage, units)) {
        if (!best || candidate.score > best.score) best = candidate
      }
      if (best && best.score >= units.length) break
    }
    return best ? passageOf(best) : { block: 0, inQuestions: false, sentence: [] }
  })

function readFile({ id, language }: InterviewHit, file: number, files: SearchFiles) {
  return files.get(paths.searchPassage(id, language, file), searchPassageSchema)
}

type Candidate = {
  passage: SearchPassage
  /** Index into the passage's blocks; -1 is the digest. */
  index: number
  text: string
  spans: Span[]
  /** Units that stand there as typed; a Chinese one of which only pairs do counts half. */
  score: number
}

function candidatesOf(passage: SearchPassage, units: readonly Unit[]): Candidate[] {
  const { blocks, digest } = passage
  const ofBlocks = blocks.flatMap(({ texts }, index) => texts.map((text) => candidate(passage, index, text, units)))
  return digest === undefined ? ofBlocks : [...ofBlocks, candidate(passage, -1, digest, units)]
}

function candidate(passage: SearchPassage, index: number, text: string, units: readonly Unit[]): Candidate {
  const found = units.map((unit) => ({ unit, spans: spansOf(text, unit) }))
  const scores = found.map(({ unit, spans }): number => {
    if (spans.length === 0) return 0
    const isWhole = unit.kind === 'word' || spans.some(([start, end]) => end - start >= unit.text.length)
    return isWhole ? 1 : 0.5
  })
  const score = scores.reduce((sum, one) => sum + one, 0)
  return { passage, index, text, spans: found.flatMap(({ spans }) => spans), score }
}

function passageOf({ passage, index, text, spans }: Candidate): Passage {
  const place = Math.max(0, index)
  const section = passage.blocks
    .slice(0, place + 1)
    .map((block) => block.section)
    .filter((one) => one !== undefined)
    .pop()
  return {
    block: passage.firstBlock + place,
    ...(index >= 0 && section && { section }),
    inQuestions: index >= 0 && passage.blocks[index]?.inQuestions === true,
    sentence: sentenceAround(text, spans),
  }
}

/** In code units: what stands on three lines of a phone. */
const longestSentence = { word: 160, chinese: 70 }

/** The sentence in which most is marked; cut, with an ellipsis, where it is long. */
function sentenceAround(text: string, spans: readonly Span[]): MarkedText {
  const bounds = sentenceBounds(text)
  const within = ([start, end]: Span) => spans.filter((span) => span[0] >= start && span[0] < end)
  const [from, to] = bounds.reduce((best, bound) => (within(bound).length > within(best).length ? bound : best))
  const inside = within([from, to])
  const isChinese = /[\u3400-\u9fff]/.test(text.slice(from, to))
  const longest = isChinese ? longestSentence.chinese : longestSentence.word
  let [start, end] = [from, to]
  if (to - from > longest) {
    const mark = inside[0]?.[0] ?? from
    start = Math.max(from, mark - Math.floor(longest / 3))
    end = Math.min(to, start + longest)
    start = Math.max(from, Math.min(start, end - longest))
    if (!isChinese) {
      if (start > from) start = Math.min(mark, text.indexOf(' ', start) + 1)
      if (end < to) end = Math.max(inside[0]?.[1] ?? 0, text.lastIndexOf(' ', end))
    }
  }
  const shown = text.slice(start, end).trimEnd()
  const moved = inside.flatMap((span): Span[] =>
    span[0] >= start && span[0] < end ? [[span[0] - start, Math.min(span[1], end) - start]] : [],
  )
  return [...(start > from ? [{ text: '… ' }] : []), ...markSpans(shown, moved), ...(end < to ? [{ text: ' …' }] : [])]
}

/** Where sentences begin and end; closing quotation marks belong to theirs. */
function sentenceBounds(text: string): [Span, ...Span[]] {
  const ends = /[.!?…]+[”’"')\]]*\s+|[。！？…]+[”’」』）]*/g
  const spans: Span[] = []
  let start = 0
  for (let match = ends.exec(text); match; match = ends.exec(text)) {
    spans.push([start, match.index + match[0].length])
    start = match.index + match[0].length
  }
  if (start < text.length || spans.length === 0) spans.push([start, text.length])
  const [first = [0, text.length] as const, ...rest] = spans
  return [first, ...rest]
}
