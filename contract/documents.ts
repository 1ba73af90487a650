import * as v from 'valibot'
import { doctorCardSchema, doctorSchema, siteSchema } from './directory'
import { type InterviewCard, interviewCardSchema, interviewSchema } from './interview'
import { languageSchema } from './language'
import { shareImagesSchema } from './picture'

/**
 * A page of interviews, newest first, as JSON Feed 1.1 (jsonfeed.org/version/1.1). What the feed format has a place for
 * stands there, so that every feed reader can subscribe; the rest of the card is in the extension `_shanghaidoctor`.
 */
export const feedItemSchema = v.object({
  id: v.string(),
  url: v.optional(v.string()),
  title: v.string(),
  content_text: v.string(),
  image: v.optional(v.string()),
  date_published: v.string(),
  date_modified: v.string(),
  language: languageSchema,
  authors: v.array(v.object({ name: v.string() })),
  tags: v.array(v.string()),
  _shanghaidoctor: v.omit(interviewCardSchema, ['id', 'datePublished', 'dateModified']),
})
export type FeedItem = v.InferOutput<typeof feedItemSchema>

export const feedSchema = v.object({
  version: v.literal('https://jsonfeed.org/version/1.1'),
  title: v.string(),
  description: v.optional(v.string()),
  language: languageSchema,
  home_page_url: v.optional(v.string()),
  feed_url: v.string(),
  /** The page with the next older interviews. It may repeat some items of this one: tell them apart by `id`. */
  next_url: v.optional(v.string()),
  items: v.array(feedItemSchema),
  _shanghaidoctor: v.object({ site: siteSchema, interviewCount: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
})
export type Feed = v.InferOutput<typeof feedSchema>

/** The card behind a feed item. Feed dates are RFC 3339 instants at noon in Shanghai; the day is their first ten characters. */
export function cardOfFeedItem(item: FeedItem): InterviewCard {
  return {
    ...item._shanghaidoctor,
    id: item.id,
    datePublished: item.date_published.slice(0, 10),
    dateModified: item.date_modified.slice(0, 10),
  }
}

/** Every doctor, sorted by letter and then by name. */
export const doctorListSchema = v.object({ site: siteSchema, doctors: v.array(doctorCardSchema) })
export type DoctorList = v.InferOutput<typeof doctorListSchema>

/** A doctor's page: the record and that doctor's interviews, newest first. */
export const doctorPageSchema = v.object({
  site: siteSchema,
  doctor: doctorSchema,
  shareImages: v.optional(shareImagesSchema),
  interviews: v.array(interviewCardSchema),
})
export type DoctorPage = v.InferOutput<typeof doctorPageSchema>

/** The documents the endpoint publishes, by the name of their JSON Schema file. */
export const documentSchemas = {
  site: siteSchema,
  feed: feedSchema,
  interview: interviewSchema,
  'doctor-list': doctorListSchema,
  'doctor-page': doctorPageSchema,
}
