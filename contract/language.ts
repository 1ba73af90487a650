import * as v from 'valibot'

/** The two languages of the interface and of interviews, as BCP 47 primary tags. */
export const languages = ['en', 'zh'] as const

export const languageSchema = v.picklist(languages)
export type Language = v.InferOutput<typeof languageSchema>

const nonEmpty = v.pipe(v.string(), v.nonEmpty())

/** Something in some of the languages. */
export type Localized<T> = { readonly [Tag in Language]?: T | undefined }

/** A text in English, Chinese or both. At least one is present. */
export const localizedTextSchema = v.pipe(
  v.object({ en: v.optional(nonEmpty), zh: v.optional(nonEmpty) } satisfies Record<Language, unknown>),
  v.check((text) => languages.some((language) => text[language]), 'needs a text in "en", "zh" or both'),
)
export type LocalizedText = v.InferOutput<typeof localizedTextSchema>

/** Paragraphs in English, Chinese or both; for a biography. */
export const localizedParagraphsSchema = v.object({
  en: v.optional(v.array(nonEmpty)),
  zh: v.optional(v.array(nonEmpty)),
} satisfies Record<Language, unknown>)
export type LocalizedParagraphs = v.InferOutput<typeof localizedParagraphsSchema>

/**
 * The text in the wanted language, else in the first that there is.
 * Accepts both localized texts and localized paragraphs; undefined only where no language is present.
 */
export function localized<T>(text: Localized<T>, language: Language): T | undefined {
  return text[localizedLanguage(text, language)]
}

/** The language that `localized` actually answers in: for `lang` attributes and type choices. */
export function localizedLanguage(text: Localized<unknown>, language: Language): Language {
  return [language, ...languages].find((candidate) => text[candidate] !== undefined) ?? language
}

/** What stands beside that which `localized` answers: the same in the first other language that there is. */
export function localizedBeside<T>(text: Localized<T>, language: Language): T | undefined {
  const shown = localizedLanguage(text, language)
  const other = languages.find((candidate) => candidate !== shown && text[candidate] !== undefined)
  return other && text[other]
}

/** The language of a tag as WeChat gives it, `zh_CN` or `en-GB`; undefined where it is none of ours. */
export function languageOfTag(tag = ''): Language | undefined {
  return languages.find((language) => language === tag.slice(0, 2).toLowerCase())
}
