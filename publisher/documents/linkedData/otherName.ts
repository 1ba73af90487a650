import { type Language, type LocalizedText, localizedBeside } from '../../../contract/language'

/** The name in the language that `name` does not show, and its pinyin, where there are any. */
export function otherName(
  name: LocalizedText,
  language: Language,
  pinyin?: string,
): { alternateName?: string | string[] } {
  const names = [localizedBeside(name, language), pinyin].filter((text) => text !== undefined)
  return names.length > 0 ? { alternateName: names } : {}
}
