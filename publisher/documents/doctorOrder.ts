import { pinyin } from 'pinyin-pro'
import type { LocalizedText } from '../../contract/language'

/** A Chinese name in pinyin with tones, one syllable a character, a surname in its reading as a surname. */
export function pinyinOf({ zh }: LocalizedText): string | undefined {
  return zh && /\p{Script=Han}/u.test(zh) ? pinyin(zh, { surname: 'head' }) : undefined
}

/** The letter under which a name stands: of its pinyin, else of the English name, else `#`. */
export function letterOf(name: LocalizedText): string {
  return /[a-z]/i.exec(sortingName(name))?.[0].toUpperCase() ?? '#'
}

/** The order of the list of doctors: by letter, `#` last, then by name without tones. */
export function compareNames(a: LocalizedText, b: LocalizedText): number {
  const key = (name: LocalizedText) => `${letterOf(name).replace('#', '~')} ${sortingName(name)}`
  const [first, second] = [key(a), key(b)]
  return first < second ? -1 : first > second ? 1 : 0
}

function sortingName(name: LocalizedText): string {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase()
  return plain(pinyinOf(name) ?? name.en ?? name.zh ?? '')
}
