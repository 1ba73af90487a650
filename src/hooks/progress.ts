import type { Words } from '../i18n/words'
import type { Reading } from '../storage/history'

/** Read to its end, but for the last lines: nobody scrolls to the very last pixel. */
export function isRead({ share, minutesLeft }: Pick<Reading, 'share' | 'minutesLeft'>): boolean {
  return share >= 0.97 || minutesLeft < 1
}

/** How far an interview was read, in words. */
export function progressInWords(reading: Reading | undefined, words: Words): string {
  if (!reading) return words.notYetBegun
  return isRead(reading) ? words.read : words.minutesLeft(Math.round(reading.minutesLeft))
}
