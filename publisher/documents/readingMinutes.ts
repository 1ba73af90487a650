import { plainText } from '../../contract/blocks'
import type { ParsedBlock } from '../markdown/parsedBlock'

/** Words of English a minute, a little below the average of silent reading, 238 (doi.org/10.1016/j.jml.2019.104047). */
const wordsAMinute = 230
/** Characters of Chinese a minute, a careful reader's pace. */
const charactersAMinute = 400

const chineseCharacter = /\p{Script=Han}/gu
const word = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu

/** Minutes to read texts, at least 1: Chinese by characters, everything else by words, mixed text by both. */
export function readingMinutes(texts: readonly string[]): number {
  const text = texts.join('\n')
  const characters = text.match(chineseCharacter)?.length ?? 0
  const words = text.replace(chineseCharacter, ' ').match(word)?.length ?? 0
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
