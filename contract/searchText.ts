/**
 * How a text is read for search, the same when it is published and when it is looked for: folded (case, width, marks),
 * then cut into words, and into runs of Chinese, which becomes overlapping pairs and single characters.
 *
 * Traditional characters are not turned into simplified ones. Only plain operations on strings, for the engines of old
 * phones: no `\p{…}`, no Intl.
 */

/** The longest word that is told apart; what is longer is looked for by its beginning. In UTF-16 code units. */
export const longestTerm = 40

const marks = /[\u0300-\u036f]/g
const foldedCharacters = new Map<string, string>()

/**
 * One character as search compares it: compatibility forms made plain (full-width letters, ligatures), lower case, without
 * marks (ā and ü become a and u). Full-width punctuation stays, so that “3，000” is two numbers.
 */
export function foldCharacter(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 128) return character.toLowerCase()
  if (isPlainChinese(code)) return character
  let folded = foldedCharacters.get(character)
  if (folded === undefined) {
    folded = character.normalize('NFKD').replace(marks, '').toLowerCase().replace(marks, '').replace(/ς/g, 'σ')
    foldedCharacters.set(character, folded)
  }
  return folded
}

/** The common ideographs, and the punctuation that folding leaves alone. */
function isPlainChinese(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3001 && code <= 0x303f) ||
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20)
  )
}

// ASCII, common ideographs, and punctuation that `foldCharacter` leaves alone or that separates either way.
const plainText = /^[\0-\x7f\u4e00-\u9fff\u2013\u2014\u2018\u2019\u201c\u201d\u3001\u3002\uff01-\uff0f\uff1a-\uff20]*$/

/** A text with each of its characters folded. */
export function foldText(text: string): string {
  if (plainText.test(text)) return text.toLowerCase()
  let folded = ''
  for (const character of text) folded += foldCharacter(character)
  return folded
}

/** What a code unit of a folded text is. */
export type CharacterKind = 'word' | 'chinese' | 'other'

/** Ideographs and kana are cut into pairs; letters and digits of all scripts make words; all else separates. */
export function characterKind(code: number): CharacterKind {
  if (code < 0xc0) {
    const isWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)
    return isWord || code === 0xb5 ? 'word' : 'other'
  }
  if (code < 0x2000) return code === 0xd7 || code === 0xf7 ? 'other' : 'word'
  // Surrogates: the planes of rarer ideographs begin with D840 to D88F; a second half goes with its first.
  if ((code >= 0xd840 && code <= 0xd88f) || (code >= 0xdc00 && code <= 0xdfff)) return 'chinese'
  if (code >= 0x3400 && code <= 0x9fff && !(code >= 0x4dc0 && code <= 0x4dff)) return 'chinese'
  if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0xf900 && code <= 0xfaff) || code === 0x3007) return 'chinese'
  return code >= 0xa000 && code <= 0xd7ff ? 'word' : 'other'
}

/** A word of a text, or a run of Chinese without a break, where it stands in the folded text. */
export type TextRun = {
  kind: 'word' | 'chinese'
  /** As terms are: without apostrophes, without the comma of thousands. */
  text: string
  start: number
  end: number
  /** The words that hyphens join to this one are one: `follow-up` is `follow` and `up`, and `followup` too. */
  joinedToNext?: true
  /** What it is found by besides: `children’s` is `childrens` and `children`; `3,000` is `3000`, `3` and `000`. */
  also?: readonly string[]
}

const isApostrophe = (code: number) => code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc
const isHyphen = (code: number) => code === 0x2d || code === 0x2010 || code === 0x2011
const isDigit = (code: number) => code >= 48 && code <= 57

/** The words and Chinese runs of a folded text, in order. */
export function textRuns(folded: string): TextRun[] {
  const runs: TextRun[] = []
  let position = 0
  while (position < folded.length) {
    const kind = characterKind(folded.charCodeAt(position))
    if (kind === 'other') {
      position += 1
      continue
    }
    const run = kind === 'word' ? wordAt(folded, position) : chineseAt(folded, position)
    runs.push(run)
    position = run.end
    const next = folded.charCodeAt(position + 1)
    if (kind === 'word' && isHyphen(folded.charCodeAt(position)) && characterKind(next) === 'word') {
      run.joinedToNext = true
    }
  }
  return runs
}

function wordAt(folded: string, start: number): TextRun {
  const end = wordEnd(folded, start)
  // Nearly all words are of letters alone, and there are millions of them when they are published.
  return wordGoesOn(folded, end)
    ? longWordAt(folded, start)
    : { kind: 'word', text: shortened(folded.slice(start, end)), start, end }
}

function wordEnd(folded: string, start: number): number {
  let end = start
  while (end < folded.length && characterKind(folded.charCodeAt(end)) === 'word') end += 1
  return end
}

/** Whether digits go on behind a comma or a point: `3,000`, `3.5`. */
function joinsDigits(folded: string, end: number): boolean {
  const between = folded.charCodeAt(end)
  return (
    (between === 0x2c || between === 0x2e) && isDigit(folded.charCodeAt(end - 1)) && isDigit(folded.charCodeAt(end + 1))
  )
}

function wordGoesOn(folded: string, end: number): boolean {
  const isOwned = isApostrophe(folded.charCodeAt(end)) && characterKind(folded.charCodeAt(end + 1)) === 'word'
  return isOwned || joinsDigits(folded, end)
}

function longWordAt(folded: string, start: number): TextRun {
  const parts: string[] = []
  let [text, isNumber, isOwned] = ['', false, false]
  let [from, end] = [start, start]
  for (;;) {
    end = wordEnd(folded, end)
    const part = folded.slice(from, end)
    isOwned = part === 's' && !isNumber && text !== ''
    parts.push(part)
    text += part
    if (!wordGoesOn(folded, end)) break
    if (joinsDigits(folded, end)) {
      isNumber = true
      if (folded.charAt(end) === '.') text += '.'
    }
    from = end + 1
    end = from
  }
  const owner = isOwned ? [parts.slice(0, -1).join('')] : undefined
  const also = (isNumber ? parts : owner)?.map(shortened)
  return { kind: 'word', text: shortened(text), start, end, ...(also && { also }) }
}

const shortened = (term: string) => term.slice(0, longestTerm)

function chineseAt(folded: string, start: number): TextRun {
  let end = start
  while (end < folded.length && characterKind(folded.charCodeAt(end)) === 'chinese') end += 1
  return { kind: 'chinese', text: folded.slice(start, end), start, end }
}

/** The characters of a run: an ideograph of a higher plane is two code units and one character. */
export function charactersOf(run: string): string[] {
  return Array.from(run)
}

/** English words that say nothing in a name: `Diseases of the retina`. `an` may be a family name. */
export const emptyWords: readonly string[] = ['a', 'and', 'at', 'for', 'from', 'in', 'of', 'on', 'the', 'to', 'with']

/** Calls `visit` with every term of a folded text under which it is found, each time it stands there. */
export function visitTerms(folded: string, visit: (term: string) => void): void {
  let joined = ''
  for (const { kind, text, joinedToNext, also } of textRuns(folded)) {
    if (kind === 'chinese') {
      visitChinese(text, visit)
      continue
    }
    visit(text)
    for (const other of also ?? []) visit(other)
    const isLastJoined = joined !== '' && !joinedToNext
    if (joined !== '' || joinedToNext) joined += text
    if (isLastJoined) {
      visit(shortened(joined))
      joined = ''
    }
  }
}

function visitChinese(run: string, visit: (term: string) => void): void {
  let before = ''
  for (const character of charactersOf(run)) {
    visit(character)
    if (before) visit(before + character)
    before = character
  }
}

/** The overlapping pairs of a run of Chinese; a single character is itself. */
export function pairsOf(run: string): string[] {
  const characters = charactersOf(run)
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}
