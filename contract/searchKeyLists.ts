import { lettersOfKey } from './searchKeys'

/** The kinds of files that are named after a key, each as the bit that says that a key has one. */
export const fileBits = { heads: 1, names: 2, slips: 4 } as const
export type KeyedFile = keyof typeof fileBits

const alphabets = ['abcdefghijklmnopqrstuvwxyz', '0123456789'] as const
const chineseBegins = 0x4e00
const chineseEnds = 0x9fff
const chineseInGroup = 512
const otherGroup = 'other'

/** All groups of keys. There is a list of each, even of one in which there is no key, so that no list is asked for in vain. */
export const keyGroups: readonly string[] = [
  ...alphabets.flatMap((alphabet) => Array.from(alphabet)),
  ...Array.from({ length: Math.ceil((chineseEnds + 1 - chineseBegins) / chineseInGroup) }, (_, block) => `zh-${block}`),
  otherGroup,
]

/**
 * Which list says whether a key has files, and its place in the list's grid: of a word's keys, all that can be made of
 * letters (or of digits alone) by the first of them; of Chinese, 512 characters. Other keys have no place: they are named.
 */
export function keyPlace(key: string): { group: string; place?: number } {
  const code = key.charCodeAt(0)
  if (code >= chineseBegins && code <= chineseEnds) {
    const number = code - chineseBegins
    const group = `zh-${Math.floor(number / chineseInGroup)}`
    return key.length === 1 ? { group, place: number % chineseInGroup } : { group }
  }
  const first = key.charAt(0)
  const alphabet = first && alphabets.find((letters) => letters.includes(first))
  if (!alphabet) return { group: otherGroup }
  const [second, third] = Array.from(key.slice(1), (letter) => alphabet.indexOf(letter))
  if (second === -1 || third === -1 || key.length > lettersOfKey) return { group: first }
  const row = second === undefined ? 0 : 1 + second * (alphabet.length + 1)
  return { group: first, place: row + (third === undefined ? 0 : 1 + third) }
}
