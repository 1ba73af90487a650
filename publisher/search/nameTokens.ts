import { pinyin } from 'pinyin-pro'
import type { LocalizedText } from '../../contract/language'
import { emptyWords, foldText, longestTerm, textRuns, visitTerms } from '../../contract/searchText'
import { nameSyllables } from '../documents/namePinyin'

/** What a name is found by. */
export type NameTokens = {
  /** Looked for from their beginning. */
  names: Set<string>
  /** Those of them that are also found with one slip. */
  slips: Set<string>
}

const shortestSlip = { word: 3, chinese: 2 }

/**
 * A doctor's: every word; the English words and the pinyin syllables joined, from each of them on (`anshili`, `shili`,
 * `li`); the initials of both; the Chinese name from each of its characters on.
 */
export function doctorTokens({ en = '', zh = '' }: LocalizedText): NameTokens {
  const tokens = startTokens(zh)
  const words = wordsOf(en)
  addWords(tokens, words)
  addJoined(tokens, words)
  const chinese = textRuns(foldText(zh)).filter(({ kind }) => kind === 'chinese')
  const [run] = chinese
  if (run && chinese.length === 1) {
    for (const spelling of spellings(nameSyllables(run.text))) addJoined(tokens, spelling)
  }
  return tokens
}

/** A place's: its English words, its Chinese name from each character on, its pinyin from each syllable on, initials. */
export function placeTokens({ en = '', zh = '' }: LocalizedText): NameTokens {
  const tokens = startTokens(zh)
  for (const name of tokens.names) if (/^[\u3400-\u9fff]{4,}$/.test(name)) tokens.slips.add(name)
  visitTerms(foldText(en), (term) => {
    if (!emptyWords.includes(term)) tokens.names.add(term)
  })
  addWords(
    tokens,
    wordsOf(en).filter((word) => !emptyWords.includes(word)),
  )
  for (const { kind, text } of textRuns(foldText(zh))) {
    if (kind !== 'chinese') continue
    for (const spelling of spellings(pinyin(text, { type: 'array', toneSandhi: false }))) {
      for (const token of joinedFrom(spelling)) tokens.names.add(token)
      tokens.names.add(initials(spelling))
    }
  }
  return tokens
}

/** The plain syllables of a Chinese text, one a character, for marking; undefined where one cannot be read. */
export function plainSyllables(zh: string, isPerson: boolean): string | undefined {
  const syllables = isPerson ? nameSyllables(zh) : pinyin(zh, { type: 'array', toneSandhi: false })
  const plain = syllables.map((syllable) => foldText(syllable))
  return plain.length === Array.from(zh).length && plain.every((syllable) => /^[a-z]+$/.test(syllable))
    ? plain.join(' ')
    : undefined
}

function startTokens(zh: string): NameTokens {
  const tokens: NameTokens = { names: new Set(), slips: new Set() }
  for (const { kind, text } of textRuns(foldText(zh))) {
    if (kind === 'word') {
      tokens.names.add(text)
      continue
    }
    const characters = Array.from(text)
    characters.forEach((_, index) => {
      tokens.names.add(characters.slice(index, index + longestTerm / 2).join(''))
    })
    if (characters.length >= shortestSlip.chinese) tokens.slips.add(characters.slice(0, longestTerm / 2).join(''))
  }
  return tokens
}

function wordsOf(en: string): string[] {
  return textRuns(foldText(en)).flatMap(({ kind, text }) => (kind === 'word' ? [text] : []))
}

function addWords({ names, slips }: NameTokens, words: readonly string[]): void {
  for (const word of words) {
    names.add(word)
    if (word.length >= shortestSlip.word) slips.add(word)
  }
}

/** Parts of a person's name joined from each on, and their initials. */
function addJoined({ names, slips }: NameTokens, parts: readonly string[]): void {
  for (const token of joinedFrom(parts)) {
    names.add(token)
    if (token.length >= shortestSlip.word) slips.add(token)
  }
  if (parts.length > 1) names.add(initials(parts))
}

function joinedFrom(parts: readonly string[]): string[] {
  return parts.map((_, index) => parts.slice(index).join('').slice(0, longestTerm))
}

const initials = (parts: readonly string[]) => parts.map((part) => part.charAt(0)).join('')

/** Plain syllables; where there is an ü, it is written u, v or yu. Empty where a character has no reading. */
function spellings(syllables: readonly string[]): string[][] {
  const decomposed = syllables.map((syllable) => syllable.normalize('NFD'))
  const written = (umlaut: string) => decomposed.map((syllable) => foldText(syllable.replace('u\u0308', umlaut)))
  if (!written('u').every((syllable) => /^[a-z]+$/.test(syllable))) return []
  const hasUmlaut = decomposed.some((syllable) => syllable.includes('\u0308'))
  return hasUmlaut ? [written('u'), written('v'), written('yu')] : [written('u')]
}
