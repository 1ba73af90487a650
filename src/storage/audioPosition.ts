import * as v from 'valibot'
import { storedList } from './storedList'

/** Where a reader stopped listening. `recording` names an interview and its language; seconds from the beginning. */
const positionSchema = v.object({ recording: v.string(), seconds: v.pipe(v.number(), v.minValue(0)) })

/** As many as one may have begun and not finished. The one listened to longest ago leaves first. */
export const maximumPositions = 100

const list = storedList('audio-positions', positionSchema, ({ recording }) => recording)

/** Seconds from the beginning; 0 for what was not begun, or was heard to its end. */
export function audioPosition(recording: string): number {
  return list.read().find((entry) => entry.recording === recording)?.seconds ?? 0
}

/** Keeps where a reader stopped; 0 forgets it. A phone that refuses costs the position, not the listening. */
export function keepAudioPosition(recording: string, seconds: number): void {
  const others = list.without(recording)
  list.write(seconds > 0 ? [{ recording, seconds }, ...others].slice(0, maximumPositions) : others)
}
