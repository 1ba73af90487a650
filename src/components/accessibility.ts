import type { Language } from '../../contract/language'

const web = process.env.TARO_ENV === 'h5'

type Role =
  | 'button'
  | 'link'
  | 'heading'
  | 'img'
  | 'dialog'
  | 'alert'
  | 'radio'
  | 'radiogroup'
  | 'tablist'
  | 'list'
  | 'listitem'

/** A role for those who cannot see: WeChat calls the attribute `aria-role`, the web `role`. */
export function role(name: Role, level?: 1 | 2 | 3): Record<string, string> {
  if (!web) return { 'aria-role': name }
  return level ? { role: name, 'aria-level': String(level) } : { role: name }
}

/** A control of the web build must also be reachable by keyboard; WeChat's controls are. */
export function control(name: 'button' | 'link' | 'radio' | 'tab'): Record<string, string> {
  return web ? { role: name, tabIndex: '0' } : { 'aria-role': name }
}

/** Class and, on the web, `lang` for a run of text in a language: typography and speech follow it. */
export function inLanguage(language: Language, className = ''): Record<string, string> {
  const classes = `lang-${language}${className ? ` ${className}` : ''}`
  return web ? { className: classes, lang: language === 'zh' ? 'zh-CN' : 'en' } : { className: classes }
}
