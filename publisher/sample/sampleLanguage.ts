import type { Language } from '../../contract/language'

/** The languages in which an invented collection is written; readers may have more. */
export type SampleLanguage = Extract<Language, 'en' | 'zh'>
