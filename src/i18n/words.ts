import { createContext, useContext } from 'react'
import type { Language } from '../../contract/language'
import { en } from './en'
import { zh } from './zh'

/** Every word of the interface. The English table is the type that the Chinese one must fill. */
export type Words = typeof en

export const wordsOf: Record<Language, Words> = { en, zh }

/** The interface's language, for everything below a page. */
export const LanguageContext = createContext<Language>('en')

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

export function useWords(): Words {
  return wordsOf[useLanguage()]
}
