import { characterKind, foldCharacter } from '../../contract/searchText'
import { sentenceBounds } from '../../contract/sentences'

/** A sentence of a text and its length, or a part of one that is too long; `isRest` where the beginning is another part's. */
export type TextPart = { text: string; length: number; isRest: boolean }

const [before, after] = ['… ', ' …']

/**
 * A text as its sentences. One that is longer than `most` is cut in about equal parts, with an ellipsis at each cut: where a
 * space or Chinese punctuation stands, else between words. Chinese that goes on without a break is cut so that both parts
 * have the character between: every word and every pair of characters is whole in one part.
 *
 * @param most as `lengthOf` measures
 */
export function cutText(text: string, most: number, lengthOf: (text: string) => number): TextPart[] {
  const parts: TextPart[] = []
  for (const [start, end] of sentenceBounds(text)) {
    const sentence = text.slice(start, end)
    const length = lengthOf(sentence)
    if (length <= most) parts.push({ text: sentence, length, isRest: false })
    else parts.push(...cutSentence(sentence, most, lengthOf))
  }
  return parts
}

function* cutSentence(sentence: string, most: number, lengthOf: (text: string) => number): Generator<TextPart> {
  const room = most - lengthOf(before) - lengthOf(after)
  const part = (text: string, isRest: boolean) => ({ text, length: lengthOf(text), isRest })
  let [rest, isRest] = [sentence, false]
  for (;;) {
    const length = lengthOf(rest)
    if (isRest && length <= most - lengthOf(before)) break
    const { cut, next } = placeOfCut(rest, room, length / Math.ceil(length / room), lengthOf)
    yield part(`${isRest ? before : ''}${rest.slice(0, cut).trimEnd()}${after}`, isRest)
    rest = rest.slice(next)
    isRest = true
  }
  if (rest.trim() !== '') yield part(`${before}${rest}`, true)
}

type Cut = { cut: number; next: number }

/** Where a part ends and where the next one begins: about at `aim`, not beyond `room`. */
function placeOfCut(text: string, room: number, aim: number, lengthOf: (text: string) => number): Cut {
  const lastOf = (places: Iterable<number>): number => {
    let last = 0
    for (const place of places) {
      const length = lengthOf(text.slice(0, place))
      if (length > room) break
      last = place
      if (length >= aim) break
    }
    return last
  }
  const cut = lastOf(breaksOf(text)) || lastOf(wordEndsOf(text))
  if (cut > 0) return { cut, next: cut }
  const within = lastOf(characterEndsOf(text))
  const last = Array.from(text.slice(0, within)).at(-1) ?? ''
  const isShared = last.length < within && characterKind(last.charCodeAt(0)) === 'chinese'
  return { cut: within, next: isShared ? within - last.length : within }
}

function* breaksOf(text: string): Generator<number> {
  const breaks = /[\s，、；：。！？—]/g
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) yield match.index + 1
}

function* wordEndsOf(text: string): Generator<number> {
  for (const end of characterEndsOf(text)) {
    if (characterKind(foldCharacter(text.charAt(end - 1)).charCodeAt(0)) === 'other') yield end
  }
}

function* characterEndsOf(text: string): Generator<number> {
  let end = 0
  for (const character of text) {
    end += character.length
    yield end
  }
}
