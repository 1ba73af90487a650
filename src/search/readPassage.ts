import { safeParse } from 'valibot'
import { paths } from '../../contract/paths'
import { type SearchLine, searchLineSchema } from '../../contract/searchDocuments'
import { digestLine, linesOf, partOfLine } from '../../contract/searchLines'
import type { InterviewHit, MarkedText, Passage, ReadPassage, ReadText } from './hits'
import { markSpans, type Span, spansOf } from './mark'
import { type Unit, unitsOf } from './query'
import { answered, ReadFailure } from './searchFiles'

/**
 * The sentence of a hit: of the block that holds most of what was looked for. Reads only the lines that the index points
 * to, one after the other while none holds all of it; all lines where it points to none, or the text is another one by now.
 */
export const readPassage: ReadPassage = (query, hit, read) =>
  answered(async () => {
    const units = unitsOf(hit.foundBy ?? query)
    let best: Candidate | undefined
    const look = (lines: readonly Line[]) => {
      for (const candidate of lines.flatMap((line) => candidatesOf(line, units))) {
        if (!best || candidate.score > best.score) best = candidate
      }
      return best !== undefined && best.score >= units.length
    }
    for (const block of hit.blocks) {
      const lines = await readBlock(hit, block, read)
      if (!lines || look(lines)) break
    }
    if (!best || best.score === 0) look((await readLines(hit, read)) ?? [])
    return best ? passageOf(best) : { block: 0, inQuestions: false, sentence: [] }
  })

type Line = { line: SearchLine; block: number }

/** The line of a block, or all lines where a server gives no parts. Undefined where what stands there is no line. */
async function readBlock(hit: InterviewHit, block: number, read: ReadText): Promise<Line[] | undefined> {
  const part = partOfLine(hit.lines, block)
  return part && readLines(hit, read, { ...part, block })
}

async function readLines(
  { id, language }: InterviewHit,
  read: ReadText,
  part?: { start: number; end: number; block: number },
): Promise<Line[] | undefined> {
  const answer = await read(paths.searchText(id, language), part)
  if (!answer.ok) throw new ReadFailure(answer)
  const { text = '', isWhole = true } = answer.value ?? {}
  const first = isWhole ? digestLine : (part?.block ?? digestLine)
  const lines = linesOf(text)?.map((line, index) => lineOf(line, first + index))
  return lines?.every((line) => line !== undefined) ? lines : undefined
}

function lineOf(text: string, block: number): Line | undefined {
  const parsed = safeParse(searchLineSchema, parseJson(text))
  return parsed.success ? { line: parsed.output, block } : undefined
}

/** Undefined where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Candidate = Line & {
  text: string
  spans: Span[]
  /** Units that stand there as typed; a Chinese one of which only pairs do counts half. */
  score: number
}

function candidatesOf({ line, block }: Line, units: readonly Unit[]): Candidate[] {
  return line[0].map((text) => {
    const found = units.map((unit) => ({ unit, spans: spansOf(text, unit) }))
    const scores = found.map(({ unit, spans }): number => {
      if (spans.length === 0) return 0
      const isWhole = unit.kind === 'word' || spans.some(([start, end]) => end - start >= unit.text.length)
      return isWhole ? 1 : 0.5
    })
    const score = scores.reduce((sum, one) => sum + one, 0)
    return { line, block, text, spans: found.flatMap(({ spans }) => spans), score }
  })
}

function passageOf({ line: [, section, inQuestions], block, text, spans }: Candidate): Passage {
  return {
    block: Math.max(0, block),
    ...(section !== '' && { section: typeof section === 'number' ? { number: section } : { title: section } }),
    inQuestions: inQuestions === 1,
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
