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

/**
 * The file that a term, a name or a slip stands in: by the first three letters of a word, or the first character of
 * Chinese. A word of one or two letters is a file of its own.
 */
export function fileKey(term: string): string {
  return isChinese(term) ? firstCharacter(term) : term.slice(0, lettersOfKey)
}

/** A word begins with this many letters before what it may become is looked for in texts. */
export const lettersOfKey = 3

/**
 * A text, and every way to leave out one of its characters. Two texts of one slip share one of them (symmetric deletion:
 * github.com/wolfgarbe/SymSpell).
 */
export function deletions(term: string): string[] {
  const characters = Array.from(term)
  return [
    ...new Set([term, ...characters.map((_, index) => characters.filter((_, other) => other !== index).join(''))]),
  ]
}

/** Records in a file. */
export const recordsPerFile = { doctors: 1, places: 2 } as const
