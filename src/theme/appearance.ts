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
 * the theme comes to on this phone now.
 */
export type Appearance = { language: Language; theme: Theme; rem: number; dark: boolean }

/** Whether the page around is dark, for pictures that have a night version. */
export const DarkContext = createContext(false)

/** The body's size is 18 at 16 px per rem: from there every text of a page grows alike. */
export function remOf(textSize: number, systemScale: number): number {
  const body = bodySizes[textSize] ?? bodySizes[defaultTextSize]
  return Math.round((body / 18) * 16 * systemScale * 100) / 100
}

/** From this size on the layout makes room: no portrait in bylines, smaller list portraits, a taller toolbar. */
export const largeTextRem = 21

/** Colours of WeChat's own bars, which take no style sheet. The values are those of `tokens.scss` and `theme.json`. */
export const barColours = {
  light: { front: '#000000', paper: '#FBFBF8', ink3: '#63666A', accent: '#B3281A', border: 'black' },
  dark: { front: '#ffffff', paper: '#111315', ink3: '#989790', accent: '#F2846B', border: 'white' },
  sepia: { front: '#000000', paper: '#F5EDDD', ink3: '#66594A', accent: '#9B2A17', border: 'black' },
} as const
