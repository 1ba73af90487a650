import type { MarkedText } from '../../search/hits'

/** Characters that are kept around the first match: two lines of a phone. A Chinese one takes the room of two others. */
const room = { latin: { before: 26, after: 62 }, chinese: { before: 12, after: 28 } }

/**
 * The part of a sentence around its first match, cut between words, with `ellipsis` where something is left out. A
 * sentence of two lines or so stays whole.
 */
export function excerptOf(sentence: MarkedText, ellipsis: string): MarkedText {
  const text = sentence.map((run) => run.text).join('')
  const { before, after } = /[\u3400-\u9fff]/.test(text) ? room.chinese : room.latin
  if (text.length <= before + after) return sentence
  const match = startOfMatch(sentence)
  const begin = match <= before ? 0 : wordAfter(text, match - before, match)
  const end = match + after >= text.length ? text.length : wordBefore(text, match + after, match)
  return [
    ...(begin > 0 ? [{ text: `${ellipsis} ` }] : []),
    ...cut(sentence, begin, end),
    ...(end < text.length ? [{ text: ` ${ellipsis}` }] : []),
  ]
}

function startOfMatch(sentence: MarkedText): number {
  const index = sentence.findIndex(({ marked }) => marked)
  return sentence.slice(0, Math.max(index, 0)).reduce((length, { text }) => length + text.length, 0)
}

/** The first position at or after one where a word begins, but not behind the match; Chinese has no spaces to look for. */
function wordAfter(text: string, position: number, match: number): number {
  const space = text.indexOf(' ', position - 1)
  return space >= 0 && space < match ? space + 1 : position
}

function wordBefore(text: string, position: number, match: number): number {
  const space = text.lastIndexOf(' ', position)
  return space > match ? space : position
}

function cut(sentence: MarkedText, begin: number, end: number): MarkedText {
  let position = 0
  return sentence.flatMap((run) => {
    const part = run.text.slice(Math.max(begin - position, 0), Math.max(end - position, 0))
    position += run.text.length
    return part ? [{ ...run, text: part }] : []
  })
}
