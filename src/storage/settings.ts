import * as v from 'valibot'
import { languageSchema } from '../../contract/language'
import { bodySizes, defaultTextSize, themes } from '../theme/appearance'
import { phoneStorage } from './phoneStorage'

const key = 'settings'

/** What a reader chose. "auto" follows the phone; `textSize` is an index into the body sizes. */
const settingsSchema = v.object({
  language: v.fallback(v.union([languageSchema, v.literal('auto')]), 'auto'),
  theme: v.fallback(v.picklist(themes), 'auto'),
  textSize: v.fallback(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(bodySizes.length - 1)),
    defaultTextSize,
  ),
})
export type Settings = v.InferOutput<typeof settingsSchema>

const defaults: Settings = { language: 'auto', theme: 'auto', textSize: defaultTextSize }

let current: Settings | undefined
/** What was chosen on this visit. */
let chosen: Partial<Settings> = {}
const listeners = new Set<() => void>()

/** The settings; damaged or missing entries take their defaults, one by one. */
export function readSettings(): Settings {
  if (!current) {
    const parsed = v.safeParse(settingsSchema, { ...defaults, ...objectOf(phoneStorage.read(key)?.value) })
    current = parsed.success ? parsed.output : defaults
  }
  return current
}

function objectOf(stored: unknown): object {
  return typeof stored === 'object' && stored !== null ? stored : {}
}

/** Changes settings and tells everyone who subscribed. They hold for this visit even where storage fails. */
export function writeSettings(change: Partial<Settings>): void {
  current = { ...readSettings(), ...change }
  chosen = { ...chosen, ...change }
  const stored = phoneStorage.read(key)
  // Nothing else: a choice that only a later version knows is still there when that runs again.
  if (stored) phoneStorage.write(key, { ...objectOf(stored.value), ...chosen })
  for (const listener of listeners) listener()
}

/** Calls `listener` after every change, until the returned function is called. */
export function subscribeSettings(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
