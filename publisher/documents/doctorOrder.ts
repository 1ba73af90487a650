import type { LocalizedText } from '../../contract/language'
import { nameSyllables } from './namePinyin'

/** The letter under which a name stands: of its pinyin, else of the English name, else `#`. */
export function letterOf(name: LocalizedText): string {
  return /[a-z]/i.exec(sortingName(name))?.[0].toUpperCase() ?? '#'
}

/** The order of the list of doctors: by letter, `#` last, then by name without tones. */
export function compareNames(a: LocalizedText, b: LocalizedText): number {
  const [first, second] = [orderOf(a), orderOf(b)]
  return first < second ? -1 : first > second ? 1 : 0
}

/** What a name is ordered by, in code units. */
export function orderOf(name: LocalizedText): string {
  return `${letterOf(name).replace('#', '~')} ${sortingName(name)}`
}

/** Names are compared many times; the dictionary of pinyin is asked once. */
const sortingNames = new Map<string, string>()

/** What a name is sorted by: a Chinese one by its syllables, so that a shorter syllable stands before a longer one. */
function sortingName(name: LocalizedText): string {
  const key = `${name.zh ?? ''} ${name.en ?? ''}`
  const known = sortingNames.get(key) ?? readName(name)
  sortingNames.set(key, known)
  return known
}

function readName({ en, zh }: LocalizedText): string {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase()
  const reading = zh && /\p{Script=Han}/u.test(zh) ? nameSyllables(zh).join(' ') : undefined
  return plain(reading ?? en ?? zh ?? '')
}
