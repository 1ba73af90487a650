/** Which file of search a term stands in. */

/** A key as part of a path: letters a to z and digits as themselves, all else by its code. */
export function pathKey(key: string): string {
  return key.replace(/[^a-z0-9]/g, (unit) => `-${unit.charCodeAt(0).toString(16)}`)
}

const isChinese = (term: string) => term.charCodeAt(0) >= 0x2e80

/** The first character of Chinese, which may be two code units. */
function firstCharacter(term: string): string {
  const code = term.charCodeAt(0)
  return term.slice(0, code >= 0xd800 && code <= 0xdbff ? 2 : 1)
}

/** The head file of a term: by the first two letters of a word, or the first character of Chinese. */
export function headKey(term: string): string {
  return isChinese(term) ? firstCharacter(term) : term.slice(0, 2)
}

/** The file of names: by the first three letters of a word, or the first character of Chinese. */
export function nameKey(term: string): string {
  return isChinese(term) ? firstCharacter(term) : term.slice(0, 3)
}

/** The file of slips: as the head. */
export const slipKey = headKey

/** Every way to leave out one character: two words of one slip share one, or one is the other's. */
export function deletions(term: string): string[] {
  const characters = Array.from(term)
  return [...new Set(characters.map((_, index) => characters.filter((_, other) => other !== index).join('')))]
}

/** Records in a file. */
export const recordsPerFile = { doctors: 4, places: 8, interviews: 4 } as const

/** Blocks in a file of passages. */
export const passageBlocks = 24
