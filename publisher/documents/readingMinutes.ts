import { plainText } from '../../contract/blocks'
import type { ParsedBlock } from '../markdown/parsedBlock'

/** Words of English a minute, a little below the average of silent reading, 238 (doi.org/10.1016/j.jml.2019.104047). */
const wordsAMinute = 230
/** Characters of Chinese a minute, a careful reader's pace. */
const charactersAMinute = 400

const [unknown, other, chinese, word, joint] = [0, 1, 2, 3, 4]

/** What a character is, by its code unit: a text has few different ones, and a regular expression for each is slow. */
const knownKinds = new Uint8Array(0x10000)

function kindOf(character: string): number {
  if (/\p{Script=Han}/u.test(character)) return chinese
  if (/[\p{L}\p{N}]/u.test(character)) return word
  // Between letters these do not end a word: “isn’t”, “3,000”, “state-of-the-art”.
  return /[’'.,-]/.test(character) ? joint : other
}

/** Minutes to read texts, at least 1: Chinese by characters, everything else by words, mixed text by both. */
export function readingMinutes(texts: readonly string[]): number {
  let [characters, words] = [0, 0]
  for (const text of texts) {
    let before = other
    let last = other
    for (let position = 0; position < text.length; position++) {
      const unit = text.charCodeAt(position)
      let kind = knownKinds[unit] ?? unknown
      if (kind === unknown) {
        const code = text.codePointAt(position) ?? 0
        kind = kindOf(String.fromCodePoint(code))
        // A character of a higher plane is two units.
        if (code === unit) knownKinds[unit] = kind
        else position += 1
      }
      if (kind === chinese) characters += 1
      if (kind === word && last !== word && !(last === joint && before === word)) words += 1
      before = last
      last = kind
    }
  }
  return Math.max(1, Math.round(words / wordsAMinute + characters / charactersAMinute))
}

type TextOf = { [Type in ParsedBlock['type']]: (block: Extract<ParsedBlock, { type: Type }>) => string[] }

const textOf: TextOf = {
  heading: ({ text }) => [text],
  paragraph: ({ text }) => [plainText(text)],
  pullQuote: ({ text, attribution }) => [plainText(text), attribution ?? ''],
  figure: ({ caption }) => [caption ?? ''],
  list: ({ items }) => items.map((item) => plainText(item)),
  turn: ({ content }) => content.flatMap(blockTexts),
  divider: () => [],
}

/** The texts of a block that a reader reads, without their marks. */
export function blockTexts(block: ParsedBlock): string[] {
  // The table is typed entry by entry; TypeScript cannot see that the entry of a block's type takes that block.
  return (textOf[block.type] as (block: ParsedBlock) => string[])(block)
}
