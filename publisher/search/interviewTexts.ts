import { foldText } from '../../contract/searchText'
import type { PublishedDoctor, PublishedVersion } from '../documents/publication'
import { blockTexts } from '../documents/readingMinutes'
import type { ParsedBlock } from '../markdown/parsedBlock'
import type { VersionTexts } from './versionTerms'

/** What a version of an interview is found by. */
export function interviewTexts(version: PublishedVersion, doctor: PublishedDoctor): VersionTexts {
  const { headline, digest, blocks } = version
  return { headline, digest, doctorNames: doctorNames(doctor), blocks: blocks.map(searchedTexts) }
}

/** The texts of a block; a speaker who is named stands before what is said. */
export function searchedTexts(block: ParsedBlock): string[] {
  const speaker = block.type === 'turn' && block.speaker
  return [...(speaker ? [speaker] : []), ...blockTexts(block)].filter(Boolean)
}

/** In English, in Chinese, in pinyin, and in pinyin as one word. */
function doctorNames({ name, pinyin }: PublishedDoctor): string[] {
  const joined = pinyin && foldText(pinyin).replace(/[^a-z]/g, '')
  return [name.en, name.zh, pinyin, joined].flatMap((text) => text || [])
}
