import type { Language } from '../../contract/language'
import type { ShareImages } from '../../contract/picture'

/** Words on a card, and the language whose type they are set in. */
export type Words = { text: string; language: Language }

/** Everything that a share card says. Where something is not known, there are no words for it. */
export type Card = {
  /** A short Chinese name of a doctor stands upright, as on a book's spine. */
  subject: 'interview' | 'doctor' | 'place' | 'publication'
  /** The name of the publication, beside the seal. */
  publication?: Words
  /** The largest words: a headline; or a name, and the same name in the other language. */
  titles: Words[]
  /** Below: who is meant, in ink; then what they belong to, fainter. */
  who?: Words
  where: Words[]
}

/** The two cuts of a card: 5:4 for a chat, square for Moments, favourites and the lock screen. */
export type Cut = keyof ShareImages

/** The size of a card in its own pixels; it is drawn at `cardScale` times that, as sharp as a phone shows it in a chat. */
export const cardSizes: Record<Cut, { width: number; height: number }> = {
  message: { width: 560, height: 448 },
  timeline: { width: 448, height: 448 },
}
export const cardScale = 1.5
