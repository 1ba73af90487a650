import type { Words } from '../i18n/words'
import { readingOf } from '../storage/history'
import { progressInWords } from './progress'
import { listingIn } from './useListing'
import type { Shelved } from './useShelf'

/** An interview of a shelf as its row shows it. */
export function shelfRow({ card, language }: Shelved, words: Words) {
  return { card, listing: listingIn(language), kicker: progressInWords(readingOf(card.id), words) }
}
