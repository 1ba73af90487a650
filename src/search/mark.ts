import { characterKind, charactersOf, foldCharacter, pairsOf, textRuns } from '../../contract/searchText'
import type { MarkedText } from './hits'
import type { Unit } from './query'

/** A folded text, and for each of its code units where it comes from in the text itself. */
type Folded = { folded: string; starts: readonly number[]; ends: readonly number[] }

function foldWithPlaces(text: string): Folded {
  let folded = ''
  const [starts, ends]: [number[], number[]] = [[], []]
  let position = 0
  for (const character of charactersOf(text)) {
    const plain = foldCharacter(character)
    folded += plain
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(position)
      ends.push(position + character.length)
    }
    position += character.length
    // A mark that stands by itself belongs to the letter before it.
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = position
  }
  return { folded, starts, ends }
}

export type Span = readonly [start: number, end: number]

/** Cuts a text at what is marked. Spans may overlap and stand in any order. */
export function markSpans(text: string, spans: readonly Span[]): MarkedText {
  const runs: { text: string; marked?: true }[] = []
  let position = 0
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  while (sorted.length > 0) {
    let [start, end] = sorted.shift() ?? [0, 0]
    while (sorted[0] && sorted[0][0] <= end) end = Math.max(end, sorted.shift()?.[1] ?? 0)
    start = Math.max(start, position)
    if (end <= start) continue
    if (start > position) runs.push({ text: text.slice(position, start) })
    runs.push({ text: text.slice(start, end), marked: true })
    position = end
  }
  if (position < text.length) runs.push({ text: text.slice(position) })
  return runs
}

/** Where a unit stands in a text: whole words, the beginnings of them while it is open; Chinese as a whole, else by pairs. */
export function spansOf(text: string, unit: Unit): Span[] {
  const places = foldWithPlaces(text)
  return unit.kind === 'chinese' ? chineseSpans(places, unit.text) : wordSpans(places, unit, false)
}

/** Where a unit stands in a name: at the beginning of a word or of several without their spaces, or as its initials. */
export function nameSpansOf(name: string, unit: Unit): Span[] {
  const places = foldWithPlaces(name)
  if (unit.kind === 'chinese') return chineseSpans(places, unit.text)
  const spans = wordSpans(places, { ...unit, isOpen: true }, true)
  return spans.length > 0 ? spans : initialSpans(places, unit.text)
}

/** Which characters of a Chinese name are read as typed. `syllables` has one for each. */
export function readingSpansOf(zh: string, syllables: string, { text }: Unit): Span[] {
  const characters = charactersOf(zh)
  const read = syllables.split(' ')
  const spans: Span[] = []
  const typed = text.replace(/v/g, 'u').replace(/([ln])yu/g, '$1u')
  const at = (index: number) => characters.slice(0, index).join('').length
  for (let start = 0; start < read.length; start++) {
    let [end, length] = [start, 0]
    while (end < read.length && length < typed.length) {
      length += read[end]?.length ?? 0
      end += 1
    }
    if (read.slice(start, end).join('').startsWith(typed)) spans.push([at(start), at(end)])
  }
  if (spans.length > 0) return spans
  const initials = read.map((syllable) => syllable.charAt(0)).join('')
  return text.length > 1 && initials.startsWith(text) ? [[0, at(text.length)]] : []
}

function chineseSpans({ folded, starts, ends }: Folded, text: string): Span[] {
  const find = (part: string): Span[] => {
    const spans: Span[] = []
    for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + 1)) {
      spans.push([starts[at] ?? 0, ends[at + part.length - 1] ?? 0])
    }
    return spans
  }
  const whole = find(text)
  return whole.length > 0 ? whole : pairsOf(text).flatMap(find)
}

function wordSpans({ folded, starts, ends }: Folded, unit: Unit, joinsAll: boolean): Span[] {
  const { text, isOpen } = unit
  const words = textRuns(folded).filter(({ kind }) => kind === 'word')
  return words.flatMap((word, index): Span[] => {
    const ownMatches = word.text === text || word.also?.includes(text) || (isOpen && word.text.startsWith(text))
    if (ownMatches) return [[starts[word.start] ?? 0, ends[letterAt(folded, word.start, text.length)] ?? 0]]
    // Words that are written together, by a hyphen or, in a name, without their space.
    let [joined, last] = [word.text, index]
    while (joined.length < text.length && (joinsAll || words[last]?.joinedToNext) && words[last + 1]) {
      last += 1
      joined += words[last]?.text
    }
    const matches = last > index && (joined === text || (isOpen && joined.startsWith(text)))
    return matches ? [[starts[word.start] ?? 0, ends[letterAt(folded, word.start, text.length)] ?? 0]] : []
  })
}

/** The place of the `count`th letter from `start` on: apostrophes, hyphens and spaces between are none. */
function letterAt(folded: string, start: number, count: number): number {
  let [place, letters] = [start, 0]
  for (; place < folded.length; place++) {
    if (characterKind(folded.charCodeAt(place)) === 'word' || folded[place] === '.') letters += 1
    if (letters === count) return place
  }
  return folded.length - 1
}

function initialSpans({ folded, starts, ends }: Folded, text: string): Span[] {
  const words = textRuns(folded).filter(({ kind }) => kind === 'word')
  const initials = words.map((word) => word.text.charAt(0)).join('')
  if (text.length < 2 || !initials.startsWith(text)) return []
  return words.slice(0, text.length).map(({ start }) => [starts[start] ?? 0, ends[start] ?? 0])
}
