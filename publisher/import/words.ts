import type { Language } from '../../contract/language'

const word = /\p{Script=Han}|[^\s\p{Script=Han}]+/gu

/** The words of a text in order, with the marks that touch them. A Chinese character counts as a word. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? []
}

/** Where each word of a text begins and ends, in UTF-16 units. */
export function wordRanges(text: string): { start: number; end: number }[] {
  return [...text.matchAll(word)].map((match) => ({
    start: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
  }))
}

/** Chinese where Chinese characters outnumber the words in other scripts, else English. */
export function languageOf(text: string): Language {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const otherWords = text.match(/(?:(?!\p{Script=Han})[\p{L}\p{M}’'-])+/gu)?.length ?? 0
  return characters > 0 && characters >= otherWords ? 'zh' : 'en'
}

/** Whether a text is no longer than a title: 20 words, or 40 Chinese characters. */
export function isShort(text: string, words = 20): boolean {
  return wordsOf(text).length <= (languageOf(text) === 'zh' ? words * 2 : words)
}

/** Whether a text ends as a sentence or a clause does; a title does not. */
export function endsLikeSentence(text: string): boolean {
  return /[.。;；,，:：](?:["”’」』)）])?$/.test(text)
}
