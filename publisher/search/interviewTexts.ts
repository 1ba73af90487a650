import { foldText } from '../../contract/searchText'
import type { PublishedDoctor } from '../documents/publication'
import { blockTexts } from '../documents/readingMinutes'
import type { ParsedBlock } from '../markdown/parsedBlock'

/** The texts of a block; a speaker who is named stands before what is said. */
export function searchedTexts(block: ParsedBlock): string[] {
  const speaker = block.type === 'turn' && block.speaker
  return [...(speaker ? [speaker] : []), ...blockTexts(block)].filter(Boolean)
}

/** In English, in Chinese, in pinyin, and in pinyin as one word. */
export function doctorNames({ name, pinyin }: PublishedDoctor): string[] {
  const joined = pinyin && foldText(pinyin).replace(/[^a-z]/g, '')
  return [name.en, name.zh, pinyin, joined].flatMap((text) => text || [])
}
