import { pinyin, segment } from 'pinyin-pro'

/**
 * A Chinese person's name as Chinese editors print it in pinyin: family name and given name capitalised, the syllables
 * of each joined, with the tones of the dictionary (GB/T 28039, en.wikipedia.org/wiki/Pinyin#Capitalization_and_word_formation).
 * Undefined for what is no such name: a name with a dot between its parts is a transliteration, which pinyin would only
 * distort, and so is one with letters of another script.
 */
export function namePinyin(name: string): string | undefined {
  const characters = [...name.replace(/\s/gu, '')]
  if (characters.length === 0 || !characters.every((character) => /\p{Script=Han}/u.test(character))) return undefined
  const syllables = nameSyllables(characters.join(''))
  const isRead =
    syllables.length === characters.length && !syllables.some((syllable) => /\p{Script=Han}/u.test(syllable))
  if (!isRead) return undefined
  const length = surnameLength(characters.join(''))
  const words = [syllables.slice(0, length), syllables.slice(length)].filter((word) => word.length > 0)
  return words.map(joinedWord).join(' ')
}

/** The reading of each character, the surname's as a surname (单 is Shàn), without the tone sandhi of speech. */
export function nameSyllables(name: string): string[] {
  return pinyin(name, { surname: 'head', type: 'array', toneSandhi: false })
}

/** In characters: 2 for a compound surname such as 欧阳, which the dictionary keeps as one word, else 1. */
function surnameLength(name: string): number {
  const [surname] = segment(name, { surname: 'head' })
  return surname?.origin.length === 2 ? 2 : 1
}

/** A capitalised word; an apostrophe stands before a syllable that begins with a, o or e (西安 is Xī’ān, 先 is xiān). */
function joinedWord([first = '', ...rest]: string[]): string {
  const tail = rest.map((syllable) => (/^[aoe]/.test(syllable.normalize('NFD')) ? `’${syllable}` : syllable))
  return first.charAt(0).toUpperCase() + first.slice(1) + tail.join('')
}
