import type { Language } from '../../contract/language'
import { type Words, wordsOf } from '../../src/i18n/words'

/** What a reader has before them, and what the run left behind: the same from the engine and from a browser. */
export type Seen = {
  /** Every word on the page. */
  text: string
  /** The words of every button and link. */
  controls: readonly string[]
  /** Whether the bar with the three tabs is there: a way on in itself. */
  hasTabs: boolean
  /** Whether something is drawn that stands for what is being loaded. */
  isLoading: boolean
  /** What the program complained of: console errors and warnings, exceptions. */
  complaints: readonly string[]
  /** What is in the Library, by id. */
  library: readonly string[]
}

/** What a reader must see in a cell. */
export type Expected = {
  /** Each stands on the page. */
  says: readonly (string | RegExp)[]
  /** None of these stands there. */
  unsaid?: readonly string[]
  /** What may be done about a failure, by the words of its control. Where the page stands, none is needed. */
  wayOn?: string
}

/**
 * What is wrong with a cell, one sentence for each thing; nothing where it holds. A page says what happened in the reader's
 * language, leads on, complains of nothing, is not loading for ever, and the Library holds what it held.
 */
export function judge(seen: Seen, expected: Expected, language: Language, libraryBefore: readonly string[]): string[] {
  const problems: string[] = []
  for (const sentence of expected.says) {
    if (!isIn(seen.text, sentence)) problems.push(`does not say “${short(String(sentence))}”`)
  }
  for (const sentence of expected.unsaid ?? []) {
    if (isIn(seen.text, sentence)) problems.push(`still says “${short(sentence)}”`)
  }
  if (expected.wayOn !== undefined && !seen.controls.includes(expected.wayOn)) {
    problems.push(`offers no “${expected.wayOn}”`)
  }
  if (expected.wayOn === undefined && seen.controls.length === 0 && !seen.hasTabs) problems.push('leads nowhere')
  const foreign = sentencesOf(wordsOf[language === 'en' ? 'zh' : 'en']).filter((sentence) => isIn(seen.text, sentence))
  if (foreign.length > 0) problems.push(`speaks another language: “${foreign.join('”, “')}”`)
  if (seen.isLoading) problems.push('is loading without end')
  const lost = libraryBefore.filter((id) => !seen.library.includes(id))
  if (lost.length > 0) problems.push(`lost from the Library: ${lost.join(', ')}`)
  return [...problems, ...seen.complaints.map((complaint) => `complains: ${short(complaint)}`)]
}

/** What is said when something is wrong: none of it in the other language. */
function sentencesOf(words: Words): string[] {
  return [...Object.values(words.failures), words.retry, words.slow, words.incomplete, words.unreadableShelf]
}

/** White space differs between an engine and a browser. */
function isIn(text: string, sentence: string | RegExp): boolean {
  return typeof sentence === 'string' ? packed(text).includes(packed(sentence)) : sentence.test(text)
}

function packed(text: string): string {
  return text.replace(/\s+/g, '')
}

function short(text: string): string {
  return text.length > 90 ? `${text.slice(0, 90)}…` : text
}
