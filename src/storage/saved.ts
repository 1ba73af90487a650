import * as v from 'valibot'
import { type InterviewCard, interviewCardSchema } from '../../contract/interview'
import { type Language, languageSchema } from '../../contract/language'
import { listBytes } from './byteLength'
import { keptCard } from './keptCard'
import { storedList } from './storedList'

const savedSchema = v.object({
  card: interviewCardSchema,
  /** The version that was read when it was saved: the one to open again. */
  language: languageSchema,
  /** Milliseconds since 1970. */
  savedAt: v.number(),
})
export type Saved = { card: InterviewCard; language: Language; savedAt: number }

/**
 * WeChat takes 1 MB a key, and does not say how it counts a character: the bytes of UTF-8 are kept below half of that.
 * Both limits together leave the history (`history.ts`) room for every saved interview.
 */
const maximumBytes = 440 * 1024
const maximumEntries = 500

const list = storedList('saved', savedSchema, ({ card }) => card.id)

/** Every saved interview, the latest first. */
export const listSaved: () => readonly Saved[] = list.read
export const subscribeSaved = list.subscribe

export function isSaved(id: string): boolean {
  return list.read().some(({ card }) => card.id === id)
}

/** Saves an interview, or moves it to the front in another language. False where there is no room: then nothing changed. */
export function saveInterview(card: InterviewCard, language: Language): boolean {
  const entries = [{ card: keptCard(card), language, savedAt: Date.now() }, ...list.without(card.id)]
  if (entries.length > maximumEntries || listBytes(entries) > maximumBytes) return false
  return list.write(entries)
}

/** False where the phone refused: then it is still saved. */
export function unsaveInterview(id: string): boolean {
  return list.write(list.without(id))
}

export const unsaveAll: () => boolean = list.clear
