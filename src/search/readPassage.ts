import { safeParse } from 'valibot'
import { paths } from '../../contract/paths'
import { type SearchPiece, searchPieceSchema } from '../../contract/searchDocuments'
import { partOfPiece } from '../../contract/searchPieces'
import { sentenceBounds } from '../../contract/sentences'
import type { InterviewHit, MarkedText, Passage, ReadPassage, ReadText } from './hits'
import { markSpans, type Span, spansOf } from './mark'
import { type Unit, unitsOf } from './query'
import { answered, ReadFailure } from './searchFiles'

/**
 * The sentence of a hit: of the piece that holds most of what was looked for. Reads only the pieces that the index points
 * to, one after the other while none holds all of it; all of them where it points to none, or the text is another one by
 * now.
 */
export const readPassage: ReadPassage = (query, hit, read) =>
  answered(async () => {
    const units = unitsOf(hit.foundBy ?? query)
    let best: Candidate | undefined
    const look = (pieces: readonly SearchPiece[]) => {
      for (const candidate of pieces.flatMap((piece) => candidatesOf(piece, units))) {
        if (!best || candidate.score > best.score) best = candidate
      }
      return best !== undefined && best.score >= units.length
    }
    for (const piece of hit.pieces) {
      const pieces = await readPieces(hit, read, partOfPiece(piece))
      if (!pieces || look(pieces)) break
    }
    if (!best || best.score === 0) look((await readPieces(hit, read)) ?? [])
    return best ? passageOf(best) : { block: 0, inQuestions: false, sentence: [] }
  })

/** The pieces of a part, all of them where a server gives no parts. Undefined where what stands there is none. */
async function readPieces(
  { id, language }: InterviewHit,
  read: ReadText,
  part?: { start: number; end: number },
): Promise<SearchPiece[] | undefined> {
  const answer = await read(paths.searchText(id, language), part)
  if (!answer.ok) throw new ReadFailure(answer)
  const lines = (answer.value?.text ?? '').split('\n').filter((line) => line !== '')
  const pieces = lines.map(pieceOf)
  return pieces.every((piece) => piece !== undefined) ? pieces : undefined
}

function pieceOf(line: string): SearchPiece | undefined {
  const parsed = safeParse(searchPieceSchema, parseJson(line))
  return parsed.success ? parsed.output : undefined
}

/** Undefined where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Candidate = {
  piece: SearchPiece
  text: string
  spans: Span[]
  /** Units that stand there as typed; a Chinese one of which only pairs do counts half. */
  score: number
}

function candidatesOf(piece: SearchPiece, units: readonly Unit[]): Candidate[] {
  return piece[0].map((text) => {
    const found = units.map((unit) => ({ unit, spans: spansOf(text, unit) }))
    const scores = found.map(({ unit, spans }): number => {
      if (spans.length === 0) return 0
      const isWhole = unit.kind === 'word' || spans.some(([start, end]) => end - start >= unit.text.length)
      return isWhole ? 1 : 0.5
    })
    const score = scores.reduce((sum, one) => sum + one, 0)
    return { piece, text, spans: found.flatMap(({ spans }) => spans), score }
  })
}

function passageOf({ piece: [, block, section, inQuestions], text, spans }: Candidate): Passage {
  return {
    block,
    ...(section !== '' && { section: typeof section === 'number' ? { number: section } : { title: section } }),
    inQuestions: inQuestions === 1,
    sentence: sentenceAround(text, spans),
  }
}

/** The sentence in which most is marked. */
function sentenceAround(text: string, spans: readonly Span[]): MarkedText {
  const within = ([start, end]: Span) => spans.filter((span) => span[0] >= start && span[0] < end)
  const [start, end] = sentenceBounds(text).reduce((best, bounds) =>
    within(bounds).length > within(best).length ? bounds : best,
  )
  const moved = within([start, end]).map((span): Span => [span[0] - start, Math.min(span[1], end) - start])
  return markSpans(text.slice(start, end).trimEnd(), moved)
}
