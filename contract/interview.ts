import * as v from 'valibot'
import { blockSchema, plainText } from './blocks'
import { departmentSchema, doctorSchema, formOfAddressSchema, hospitalSchema, siteSchema } from './directory'
import { dateSchema, interviewIdSchema, slugSchema, webAddressSchema } from './identifiers'
import { languageSchema, localizedTextSchema } from './language'
import { pictureSchema, shareImagesSchema } from './picture'

const minutes = v.pipe(v.number(), v.integer(), v.minValue(1))

/** One language version of an interview, as lists and the language switch need it. */
export const versionSchema = v.object({
  language: languageSchema,
  headline: v.string(),
  digest: v.string(),
  readingMinutes: minutes,
})
export type Version = v.InferOutput<typeof versionSchema>

/** What lists, neighbours and "others of the department" show of an interview. */
export const interviewCardSchema = v.object({
  id: interviewIdSchema,
  slug: slugSchema,
  datePublished: dateSchema,
  dateModified: dateSchema,
  doctor: v.object({
    slug: slugSchema,
    name: localizedTextSchema,
    formOfAddress: formOfAddressSchema,
    portrait: v.optional(pictureSchema),
  }),
  department: departmentSchema,
  hospital: hospitalSchema,
  cover: v.optional(pictureSchema),
  /** The first pull quote of the original version. */
  quote: v.optional(v.string()),
  /** The original first, then its translations. */
  versions: v.pipe(v.array(versionSchema), v.minLength(1)),
})
export type InterviewCard = v.InferOutput<typeof interviewCardSchema>

/**
 * A section of the table of contents. One without a title is the introduction, before the first heading.
 * `firstBlock` is the index into `blocks` where it begins.
 */
export const sectionSchema = v.object({
  id: v.string(),
  number: v.optional(v.number()),
  title: v.optional(v.string()),
  firstBlock: v.pipe(v.number(), v.integer(), v.minValue(0)),
  readingMinutes: minutes,
})
export type Section = v.InferOutput<typeof sectionSchema>

/** The interview read aloud, in its own language. `src` is a path of the endpoint, `by` says who reads. */
export const recordingSchema = v.object({
  src: v.pipe(v.string(), v.regex(/^\/v1\/audio\/[\w.-]+$/)),
  durationSeconds: v.pipe(v.number(), v.integer(), v.minValue(1)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  by: v.optional(v.string()),
})
export type Recording = v.InferOutput<typeof recordingSchema>

/**
 * One language version of an interview with all that its page shows, so that a shared card needs one request.
 * `visits` is the count the website had before this product counted.
 */
export const interviewSchema = v.object({
  id: interviewIdSchema,
  slug: slugSchema,
  language: languageSchema,
  headline: v.string(),
  digest: v.string(),
  doctor: doctorSchema,
  datePublished: dateSchema,
  dateModified: dateSchema,
  cover: v.optional(pictureSchema),
  shareImages: v.optional(shareImagesSchema),
  audio: v.optional(recordingSchema),
  readingMinutes: minutes,
  sourceUrl: v.optional(webAddressSchema),
  officialAccountUrl: v.optional(webAddressSchema),
  editor: v.optional(v.string()),
  translator: v.optional(v.string()),
  visits: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sections: v.array(sectionSchema),
  blocks: v.pipe(v.array(blockSchema), v.minLength(1)),
  /** Every language version, this one included; the original first. */
  versions: v.pipe(v.array(versionSchema), v.minLength(1)),
  /** Neighbours by date: `previous` is the earlier interview, `next` the later one. */
  previous: v.optional(interviewCardSchema),
  next: v.optional(interviewCardSchema),
  sameDepartment: v.array(interviewCardSchema),
  /** Files published before there was this list have none. */
  sameHospital: v.optional(v.array(interviewCardSchema), []),
  site: siteSchema,
})
export type Interview = v.InferOutput<typeof interviewSchema>

/** The version of a card to show to a reader: the wanted language, else the original. */
export function versionFor(card: Pick<InterviewCard, 'versions'>, language: string): Version {
  const version = card.versions.find((candidate) => candidate.language === language) ?? card.versions[0]
  if (!version) throw new Error('a card has at least one version: the schema guarantees it')
  return version
}

/** What lists show of an interview, taken from the whole. */
export function cardOfInterview(interview: Interview): InterviewCard {
  const { id, slug, datePublished, dateModified, doctor, cover, blocks, versions } = interview
  const { department, hospital, name, formOfAddress, portrait } = doctor
  // The quote of a list is the original's: a translation does not know it.
  const isOriginal = versions[0]?.language === interview.language
  const quote = isOriginal ? blocks.find((block) => block.type === 'pullQuote') : undefined
  return {
    id,
    slug,
    datePublished,
    dateModified,
    doctor: { slug: doctor.slug, name, formOfAddress, ...(portrait && { portrait }) },
    department,
    hospital,
    ...(cover && { cover }),
    ...(quote && { quote: plainText(quote.text) }),
    versions,
  }
}
