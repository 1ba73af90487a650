import * as v from 'valibot'

/** The two languages of the interface and of interviews, as BCP 47 primary tags. */
export const languages = ['en', 'zh'] as const

export const languageSchema = v.picklist(languages)
export type Language = v.InferOutput<typeof languageSchema>

const nonEmpty = v.pipe(v.string(), v.nonEmpty())

/** A text in English, Chinese or both. At least one is present. */
export const localizedTextSchema = v.pipe(
  v.object({ en: v.optional(nonEmpty), zh: v.optional(nonEmpty) }),
  v.check((text) => Boolean(text.en || text.zh), 'needs a text in "en", "zh" or both'),
)
export type LocalizedText = v.InferOutput<typeof localizedTextSchema>

/** Paragraphs in English, Chinese or both; for a biography. */
export const localizedParagraphsSchema = v.object({
  en: v.optional(v.array(nonEmpty)),
  zh: v.optional(v.array(nonEmpty)),
})
export type LocalizedParagraphs = v.InferOutput<typeof localizedParagraphsSchema>

/**
 * The text in the wanted language, else in the other one.
 * Accepts both localized texts and localized paragraphs; undefined only where neither language is present.
 */
export function localized<T>(text: { en?: T; zh?: T }, language: Language): T | undefined {
  return language === 'zh' ? (text.zh ?? text.en) : (text.en ?? text.zh)
}

/** The language that `localized` actually answers in: for `lang` attributes and type choices. */
export function localizedLanguage(text: { en?: unknown; zh?: unknown }, language: Language): Language {
  if (text[language] !== undefined) return language
  return language === 'zh' ? 'en' : 'zh'
}
