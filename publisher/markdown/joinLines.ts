/** Characters that fill a square: Chinese and Japanese letters, Korean, full-width forms and ideographic punctuation. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u
/** Punctuation that Chinese and Western text share. */
const shared = /[“”‘’…—·]/

/**
 * What a line break inside a paragraph stands for, from the characters beside it: nothing between two Chinese ones,
 * because Chinese has no spaces between words; a space everywhere else.
 */
export function lineBreakBetween(before: string, after: string): '' | ' ' {
  const isSquare = (character: string) => wide.test(character) || shared.test(character)
  const touchesWide = wide.test(before) || wide.test(after)
  return touchesWide && isSquare(before) && isSquare(after) ? '' : ' '
}

/** Joins the lines of texts that follow each other, for example the spans of one paragraph. */
export function joinLines(texts: readonly string[]): string[] {
  const joined: string[] = []
  texts.forEach((text, index) => {
    const before = joined.join('')
    const after = texts.slice(index + 1).join('')
    joined.push(
      text.replace(/[ \t]*\n[ \t]*/g, (lineBreak, offset: number) => {
        const left = (before + text.slice(0, offset)).trimEnd()
        const right = (text.slice(offset + lineBreak.length) + after).trimStart()
        return lineBreakBetween([...left].at(-1) ?? '', [...right][0] ?? '')
      }),
    )
  })
  return joined
}
