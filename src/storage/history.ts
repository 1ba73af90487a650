import * as v from 'valibot'
import { type InterviewCard, interviewCardSchema } from '../../contract/interview'
import { type Language, languageSchema } from '../../contract/language'
import { listBytes } from './byteLength'
import { keptCard } from './keptCard'
import { isSaved } from './saved'
import { storedList } from './storedList'

const readingSchema = v.object({
  card: interviewCardSchema,
  language: languageSchema,
  block: v.pipe(v.number(), v.integer(), v.minValue(0)),
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  minutesLeft: v.pipe(v.number(), v.minValue(0)),
  lastReadAt: v.number(),
})

/** How far an interview was read. */
export type Reading = {
  card: InterviewCard
  /** The version that was read. */
  language: Language
  /** Index of the block at the top of the screen. */
  block: number
  /** 0…1 of the whole. */
  share: number
  minutesLeft: number
  /** Milliseconds since 1970. */
  lastReadAt: number
}

/** Beyond this many the oldest leave, unless they are saved. */
export const maximumReadings = 200

/** In UTF-8: WeChat takes 1 MB a key, however it counts a character. More than all saved interviews can take. */
const maximumBytes = 500 * 1024

const list = storedList('history', readingSchema, ({ card }) => card.id)

/** Every interview that was opened, the latest first. The same array until something changes. */
export const listReadings: () => readonly Reading[] = list.read
export const subscribeReadings = list.subscribe

export function readingOf(id: string): Reading | undefined {
  return list.read().find(({ card }) => card.id === id)
}

/**
 * Notes how far an interview was read, in the place of what was noted of it before. It comes first because it was noted
 * last: a phone's clock may be wrong, and right again the next day.
 */
export function recordReading(reading: Reading): void {
  const readings = [{ ...reading, card: keptCard(reading.card) }, ...list.without(reading.card.id)]
  list.write(bounded(readings))
}

/** False where the phone refused: then it is still there. The same holds for `clearReadings`. */
export function removeReading(id: string): boolean {
  return list.write(list.without(id))
}

export const clearReadings: () => boolean = list.clear

/** The readings that fit: from the oldest on, those leave that are not saved. */
function bounded(readings: readonly Reading[]): readonly Reading[] {
  let count = readings.length
  let bytes = listBytes(readings)
  const fromTheOldest = [...readings].reverse().filter((reading) => {
    const fits = count <= maximumReadings && bytes <= maximumBytes
    if (fits || isSaved(reading.card.id)) return true
    count -= 1
    bytes -= listBytes([reading])
    return false
  })
  return fromTheOldest.reverse()
}
