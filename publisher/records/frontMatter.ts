import * as v from 'valibot'
import { dateSchema, interviewIdSchema, slugSchema } from '../../contract/identifiers'
import { languageSchema } from '../../contract/language'

/** Longest digest, in characters: what a share card and a search result show of it. */
export const longestDigest = 200
/** Longest text alternative of a picture, in characters. */
export const longestAlt = 300

const text = v.pipe(v.string(), v.trim(), v.nonEmpty())

const atMost = (characters: number) =>
  v.check<string, string>(
    (value) => [...value].length <= characters,
    `is longer than ${characters} characters; shorten it`,
  )

const webAddress = v.pipe(v.string(), v.url(), v.startsWith('https://', 'must begin with https://'))

export const altSchema = v.pipe(text, atMost(longestAlt))

/** A day that the calendar has; the contract's pattern alone lets 31 February pass. */
const daySchema = v.pipe(
  dateSchema,
  v.check((day) => isCalendarDay(day), 'is not a day of the calendar; correct it'),
)

const digestSchema = v.pipe(text, atMost(longestDigest))

/** Slugs that an interview or a doctor had before: shared links that carry one lead to the slug of today. */
export const formerSlugsSchema = v.optional(v.array(slugSchema))

/** A recording of `audio/`, and who reads it. */
const audioSchema = v.object({ file: text, by: v.optional(text) })

/** The front matter of an interview in the language it was written in: docs/writing-an-interview.md. */
export const frontMatterSchema = v.object({
  id: interviewIdSchema,
  formerSlugs: formerSlugsSchema,
  headline: text,
  doctor: slugSchema,
  language: languageSchema,
  datePublished: daySchema,
  dateModified: v.optional(daySchema),
  digest: digestSchema,
  editor: v.optional(text),
  cover: v.optional(v.object({ file: text, alt: altSchema, caption: v.optional(text) })),
  audio: v.optional(audioSchema),
  sourceUrl: v.optional(webAddress),
  officialAccountUrl: v.optional(webAddress),
  visits: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
})
export type FrontMatter = v.InferOutput<typeof frontMatterSchema>

/** The front matter of a translation: only what differs from the original. */
export const translationFrontMatterSchema = v.object({
  headline: text,
  digest: digestSchema,
  translator: v.optional(text),
  editor: v.optional(text),
  dateModified: v.optional(daySchema),
  cover: v.optional(v.object({ file: v.optional(text), alt: altSchema, caption: v.optional(text) })),
  audio: v.optional(audioSchema),
  sourceUrl: v.optional(webAddress),
  officialAccountUrl: v.optional(webAddress),
})
export type TranslationFrontMatter = v.InferOutput<typeof translationFrontMatterSchema>

/** Whether a day survives the calendar: the 31st of a short month would come back as another day. */
function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
