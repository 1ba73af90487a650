import type { Language } from '../../contract/language'

type Role =
  | 'button'
  | 'link'
  | 'heading'
  | 'img'
  | 'dialog'
  | 'alert'
  | 'status'
  | 'radio'
  | 'radiogroup'
  | 'tablist'
  | 'list'
  | 'listitem'

/** What is set on an element: WeChat's attribute, or those of the web. */
type Described = { 'aria-role'?: string; role?: string; tabIndex?: string }

/** A role for those who cannot see: WeChat calls the attribute `aria-role`, the web `role`. */
export function role(name: Role): Described {
  return process.env.TARO_ENV === 'h5' ? { role: name } : { 'aria-role': name }
}

/** A text that opens what follows it; level 1 says what the page is. */
export function heading(level: 1 | 2 | 3) {
  return { ...role('heading'), 'aria-level': String(level) }
}

/** The landmark in which a page's words stand; WeChat has one page on the screen, and no landmarks. */
export const landmark = process.env.TARO_ENV === 'h5' ? { role: 'main' } : {}

/** A control of the web build must also be reachable by keyboard; WeChat's controls are. */
export function control(name: 'button' | 'link' | 'radio' | 'tab'): Described {
  return process.env.TARO_ENV === 'h5' ? { role: name, tabIndex: '0' } : { 'aria-role': name }
}

/** The name of a field, which has no words of its own; the web wants it on the input inside Taro's element. */
export function named(label: string) {
  return process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': label } } : { 'aria-label': label }
}

/** Words that are read out when they change, without the focus going there. */
export const announced = { ...role('status'), 'aria-live': 'polite' }

/** What the web calls a language, for speech and type. */
const webTags: Record<Language, string> = { en: 'en', zh: 'zh-CN' }

/** Class and, on the web, `lang` for a run of text in a language: typography and speech follow it. */
export function inLanguage(language: Language, className = ''): { className: string; lang?: string } {
  const classes = `lang-${language}${className ? ` ${className}` : ''}`
  return process.env.TARO_ENV === 'h5' ? { className: classes, lang: webTags[language] } : { className: classes }
}
