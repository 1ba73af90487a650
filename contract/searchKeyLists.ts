import { lettersOfKey } from './searchKeys'

/** The kinds of files that are named after a key, each as the bit that says that a key has one. */
export const fileBits = { heads: 1, names: 2, slips: 4 } as const
export type KeyedFile = keyof typeof fileBits

/**
 * Keys that stand in one list: with twice as many a query reads 20 bytes more for each of its words, with half as many there
 * are 440 more files.
 */
const placesInGroup = 96

/** Characters whose keys have places: those of words by their first, and Chinese, where each character is a key. */
const alphabets = ['abcdefghijklmnopqrstuvwxyz', '0123456789'] as const
const chineseBegins = 0x4e00
const chineseEnds = 0x9fff
const otherGroup = 'other'

const groupsOf = (name: string, places: number) =>
  Array.from({ length: Math.ceil(places / placesInGroup) }, (_, group) => `${name}-${group}`)

/** The keys that begin with one character of an alphabet: itself, and with one more or two. */
const placesOf = (alphabet: string) => 1 + alphabet.length * (1 + alphabet.length)

/** All groups of keys. There is a list of each, even of one in which there is no key, so that no list is asked for in vain. */
export const keyGroups: readonly string[] = [
  ...alphabets.flatMap((alphabet) => Array.from(alphabet).flatMap((first) => groupsOf(first, placesOf(alphabet)))),
  ...groupsOf('zh', chineseEnds + 1 - chineseBegins),
  otherGroup,
]

/**
 * Which list says whether a key has files, and its place in the list's grid: all that can be made of letters (or of digits
 * alone) in the order of a dictionary, and Chinese characters by their code. Other keys have no place: they are named.
 */
export function keyPlace(key: string): { group: string; place?: number } {
  const code = key.charCodeAt(0)
  if (code >= chineseBegins && code <= chineseEnds && key.length === 1) return placed('zh', code - chineseBegins)
  const first = key.charAt(0)
  const alphabet = first && alphabets.find((letters) => letters.includes(first))
  if (!alphabet) return { group: otherGroup }
  const [second, third] = Array.from(key.slice(1), (letter) => alphabet.indexOf(letter))
  if (second === -1 || third === -1 || key.length > lettersOfKey) return { group: placed(first, 0).group }
  const row = second === undefined ? 0 : 1 + second * (alphabet.length + 1)
  return placed(first, row + (third === undefined ? 0 : 1 + third))
}

function placed(name: string, number: number): { group: string; place: number } {
  return { group: `${name}-${Math.floor(number / placesInGroup)}`, place: number % placesInGroup }
}
