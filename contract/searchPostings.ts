import { type Language, languages } from './language'

/**
 * Lists of numbers as short texts, which JSON carries as they are and an old phone reads fast: 31 digits end a number, 31
 * others go on with it, so that numbers below 31 are one character.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const base = 31

/** The codes of `digits`, for encoders that fill bytes. */
export const digitCodes: readonly number[] = Array.from(digits, (digit) => digit.charCodeAt(0))

const digitValues: number[] = []
digitCodes.forEach((code, value) => {
  digitValues[code] = value
})

/** A whole number from 0 as text, the smallest part first. */
export function encodeNumber(value: number): string {
  let text = ''
  let rest = value
  while (rest >= base) {
    text += digits.charAt(base + (rest % base))
    rest = Math.floor(rest / base)
  }
  return text + digits.charAt(rest)
}

/** Rising whole numbers, each as the distance to the one before. */
export function encodeRising(numbers: readonly number[]): string {
  let before = -1
  return numbers
    .map((number) => {
      const distance = encodeNumber(number - before - 1)
      before = number
      return distance
    })
    .join('')
}

export function decodeRising(text: string): number[] {
  let before = -1
  return decodeNumbers(text).map((distance) => {
    before += distance + 1
    return before
  })
}

/** Numbers that `encodeNumber` wrote, one behind the other. */
export function decodeNumbers(text: string): number[] {
  const numbers: number[] = []
  let [value, unit] = [0, 1]
  for (let position = 0; position < text.length; position++) {
    const digit = digitAt(text, position)
    value += (digit % base) * unit
    if (digit >= base) {
      unit *= base
      continue
    }
    numbers.push(value)
    ;[value, unit] = [0, 1]
  }
  return numbers
}

function digitAt(text: string, position: number): number {
  return digitValues[text.charCodeAt(position)] ?? 0
}

/** Where a term stands in a version: its best place. Higher is better. */
export const textClass = 0
export const doctorClass = 1
export const headlineClass = 2
export type TermClass = 0 | 1 | 2

/**
 * A term in at least this many versions says in which piece only for those that are shown first where nothing else is
 * looked for: its list would be twice as large.
 */
export const commonFrom = 1000

/** Pieces are told apart modulo this where a term stands in several: it makes the two digits of a mask. */
export const maskPieces = 11

/**
 * The number of a version in the index: of the interview's own (by date, then id, from the oldest, so that a new interview
 * changes no other's), and of the place of its language among all. With one language more all numbers are others.
 */
export function documentOf(interview: number, language: Language): number {
  return interview * languages.length + languages.indexOf(language)
}

/** The version that has a number in the index. */
export function versionOf(document: number): { interview: number; language: Language } {
  const place = document % languages.length
  return { interview: (document - place) / languages.length, language: languages[place] ?? languages[0] }
}

/** A term in one version of an interview. */
export type Posting = {
  /** The version, see `documentOf`. */
  document: number
  termClass: TermClass
  /** How often, roughly: 0 once, 1 up to three times, 2 up to seven, 3 more. */
  frequency: number
  /** The first piece of the text it stands in; undefined where that is not kept, or only headline or doctor's name have it. */
  piece?: number
  /** Bit `piece % maskPieces` for every piece it stands in; 0 where that is not kept. */
  mask: number
}

/** What the digit of a posting holds besides class and frequency. */
const withPiece = 12
const withMask = 24

/**
 * Between the distances of a term's postings and what each says of its version: like beside like is a tenth smaller when
 * it is compressed.
 */
export const postingsSeparator = ' '

/** Calls `visit` with every posting of a term. Answers how many there are. No object is made: there may be 20,000. */
export function visitPostings(
  text: string,
  visit: (document: number, termClass: TermClass, frequency: number, piece: number, mask: number) => void,
): number {
  const end = text.indexOf(postingsSeparator)
  let [distance, position, document, count] = [0, end + 1, -1, 0]
  const number = () => {
    let [value, unit] = [0, 1]
    for (;;) {
      const digit = digitAt(text, position)
      position += 1
      if (digit < base) return value + digit * unit
      value += (digit - base) * unit
      unit *= base
    }
  }
  while (distance < end) {
    let [step, unit, digit] = [0, 1, digitAt(text, distance)]
    for (; digit >= base; digit = digitAt(text, distance)) {
      step += (digit - base) * unit
      unit *= base
      distance += 1
    }
    document += step + digit * unit + 1
    distance += 1
    const head = digitAt(text, position)
    position += 1
    const piece = head < withPiece ? -1 : number()
    let mask = piece < 0 ? 0 : 1 << (piece % maskPieces)
    if (head >= withMask) {
      mask = digitAt(text, position) * 62 + digitAt(text, position + 1)
      position += 2
    }
    count += 1
    visit(document, (head % 3) as TermClass, Math.floor((head % withPiece) / 3), piece, mask)
  }
  return count
}

/** Writes what one posting says of its version at `position` of `bytes`; answers the position behind it. */
export function writePosting(bytes: Uint8Array, position: number, posting: Omit<Posting, 'document'>): number {
  const { termClass, frequency, piece, mask } = posting
  const hasMask = piece !== undefined && mask !== 1 << (piece % maskPieces)
  const head = termClass + 3 * frequency + (piece === undefined ? 0 : hasMask ? withMask : withPiece)
  let next = position
  bytes[next++] = digitCodes[head] ?? 0
  if (piece !== undefined) next = writeNumber(bytes, next, piece)
  if (hasMask) {
    bytes[next++] = digitCodes[Math.floor(mask / 62)] ?? 0
    bytes[next++] = digitCodes[mask % 62] ?? 0
  }
  return next
}

/** Writes a number as `encodeNumber` does; answers the position behind it. */
export function writeNumber(bytes: Uint8Array, position: number, value: number): number {
  let [next, rest] = [position, value]
  while (rest >= base) {
    bytes[next++] = digitCodes[base + (rest % base)] ?? 0
    rest = Math.floor(rest / base)
  }
  bytes[next++] = digitCodes[rest] ?? 0
  return next
}
