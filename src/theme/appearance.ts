import { createContext } from 'react'
import type { Language } from '../../contract/language'

/** The page a reader chose; "auto" follows the phone. */
export const themes = ['light', 'sepia', 'dark', 'auto'] as const
export type Theme = (typeof themes)[number]

/** Body sizes in CSS pixels that a reader may choose; the second is the default. */
export const bodySizes = [16, 18, 21, 24, 27] as const
export const defaultTextSize = 1

/**
 * Everything about how a page is set. `rem` is the size in CSS pixels that stands for 16 in the design; `dark` says what
 * the theme comes to on this phone now; `singlePage` that WeChat shows this page alone, and nothing can be opened from it.
 */
export type Appearance = { language: Language; theme: Theme; rem: number; dark: boolean; singlePage: boolean }

/** Whether the page around is dark, for pictures that have a night version. */
export const DarkContext = createContext(false)

/** The size in CSS pixels that stands for 16 in the page around (`Appearance.rem`), for what measures text. */
export const RemContext = createContext(16)

/** Whether the page around stands alone, opened from Moments: then its links are plain text. */
export const SinglePageContext = createContext(false)

/** The body's size is 18 at 16 px per rem: from there every text of a page grows alike. */
export function remOf(textSize: number, systemScale: number): number {
  const body = bodySizes[textSize] ?? bodySizes[defaultTextSize]
  return Math.round((body / 18) * 16 * systemScale * 100) / 100
}

/** From this size on the layout makes room: no portrait in bylines, smaller list portraits, a taller toolbar. */
export const largeTextRem = 21

/**
 * Colours of what takes no style sheet: WeChat's own bars, and pictures that are drawn. The values are those of
 * `tokens.scss` and `theme.json`.
 */
export const plainColours = {
  light: { paper: '#FBFBF8', ink: '#16181B', ink2: '#45484D', ink3: '#63666A', line: '#DADBD4', accent: '#B3281A' },
  dark: { paper: '#111315', ink: '#E7E4DD', ink2: '#BAB8B2', ink3: '#989790', line: '#2D3135', accent: '#F2846B' },
  sepia: { paper: '#F5EDDD', ink: '#2A2118', ink2: '#54483A', ink3: '#66594A', line: '#D8CAB1', accent: '#9B2A17' },
} as const
export type ShownTheme = keyof typeof plainColours

/** The theme that is shown: "auto" comes to light or dark. */
export function shownTheme({ theme, dark }: Pick<Appearance, 'theme' | 'dark'>): ShownTheme {
  return theme === 'auto' ? (dark ? 'dark' : 'light') : theme
}
