/**
 * First and last code points of what joins the character before it: combining marks, the keycap, variation selectors,
 * half marks, skin tones, tags (unicode.org/reports/tr29/, the property Extend as far as Chinese, European languages and
 * emoji use it). WeChat has no `Intl.Segmenter`.
 */
const joining: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200c, 0x200d],
  [0x20d0, 0x20f0],
  [0x302a, 0x302f],
  [0x3099, 0x309a],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0x1f3fb, 0x1f3ff],
  [0xe0020, 0xe007f],
  [0xe0100, 0xe01ef],
]

const zeroWidthJoiner = 0x200d

const isJoining = (point: number) => joining.some((range) => point >= range[0] && point <= range[1])

const isRegional = (point: number) => point >= 0x1f1e6 && point <= 0x1f1ff

/** What a zero-width joiner joins: emoji, and older signs that are drawn as such. */
const isPictograph = (point: number) =>
  (point >= 0x1f000 && point <= 0x1faff && !isRegional(point) && !isJoining(point)) ||
  (point >= 0x2190 && point <= 0x2bff)

/** A text as a reader counts it: no accent, emoji, flag or surrogate pair comes apart. Joined, they are the text. */
export function splitGraphemes(text: string): string[] {
  const graphemes: string[] = []
  let before = 0
  let base = 0
  let regionals = 0
  Array.from(text).forEach((character) => {
    const point = character.codePointAt(0) ?? 0
    const joins =
      graphemes.length > 0 &&
      before !== 0x0a &&
      before !== 0x0d &&
      (isJoining(point) ||
        (before === zeroWidthJoiner && isPictograph(base) && isPictograph(point)) ||
        (isRegional(point) && regionals % 2 === 1))
    if (joins) {
      graphemes[graphemes.length - 1] += character
      // A joiner that joined no emoji leaves nothing to join to.
      if (before === zeroWidthJoiner && !isPictograph(point)) base = 0
    } else {
      graphemes.push(character)
      base = point
    }
    regionals = isRegional(point) ? (joins ? 0 : 1) : 0
    before = point
  })
  return graphemes
}
