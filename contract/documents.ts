import * as v from 'valibot'
import {
  departmentSchema,
  doctorCardSchema,
  doctorSchema,
  fieldSchema,
  hospitalSchema,
  placeSchema,
  siteSchema,
} from './directory'
import { slugSchema } from './identifiers'
import { type InterviewCard, interviewCardSchema, interviewSchema } from './interview'
import { languageSchema, localizedTextSchema } from './language'
import { shareImagesSchema } from './picture'

const feedAuthorsSchema = v.array(v.object({ name: v.string(), url: v.optional(v.string()) }))

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
  date_published: v.pipe(v.string(), v.isoTimestamp()),
  date_modified: v.pipe(v.string(), v.isoTimestamp()),
  language: languageSchema,
  authors: feedAuthorsSchema,
  tags: v.array(v.string()),
  /** The recording of the original. */
  attachments: v.optional(
    v.array(
      v.object({
        url: v.string(),
        mime_type: v.string(),
        title: v.string(),
        size_in_bytes: v.number(),
        duration_in_seconds: v.number(),
      }),
    ),
  ),
  _shanghaidoctor: v.omit(interviewCardSchema, ['id', 'datePublished', 'dateModified']),
})
export type FeedItem = v.InferOutput<typeof feedItemSchema>

export const feedSchema = v.object({
  version: v.literal('https://jsonfeed.org/version/1.1'),
  title: v.string(),
  description: v.optional(v.string()),
  language: languageSchema,
  home_page_url: v.optional(v.string()),
  /** Full addresses, as the format wants them. Another host may serve the same files: `endpointPath` takes the path. */
  feed_url: v.string(),
  /** The page with the next older interviews. It may repeat some items of this one: tell them apart by `id`. */
  next_url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/?#]+\/v1\/[\w/.-]+$/))),
  authors: v.optional(feedAuthorsSchema),
  items: v.array(feedItemSchema),
  /** `about` leads a human who reads the feed to the JSON Schema of this extension. */
  _shanghaidoctor: v.object({
    about: v.optional(v.string()),
    site: siteSchema,
    interviewCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
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

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A hospital, department or field by which a list can be narrowed, and how many doctors remain. */
export const facetOptionSchema = v.object({ slug: slugSchema, name: localizedTextSchema, count })
export type FacetOption = v.InferOutput<typeof facetOptionSchema>

const facetOptionsSchema = v.array(facetOptionSchema)

/** The options of one facet of a list, in the order of their names. */
export const facetSchema = v.object({ options: facetOptionsSchema })
export type Facet = v.InferOutput<typeof facetSchema>

/** A letter in use, and the position of the first doctor under it, from 0. */
export const letterSchema = v.object({ letter: v.pipe(v.string(), v.regex(/^[A-Z#]$/)), start: count })
export type Letter = v.InferOutput<typeof letterSchema>

/**
 * Where each doctor of a field works, by position in the list: an index into `hospitals` and one into `departments`. With
 * it a client narrows the list further, and counts, without asking.
 */
export const doctorColumnsSchema = v.object({
  hospitals: v.array(hospitalSchema),
  departments: v.array(departmentSchema),
  hospital: v.array(count),
  department: v.array(count),
})
export type DoctorColumns = v.InferOutput<typeof doctorColumnsSchema>

/**
 * The first page of a list of doctors, sorted by letter and then by name, with all that the first screen shows and opens.
 * The doctors from `pageSize` on stand in pages of as many, which are numbered from 2.
 */
export const doctorListSchema = v.object({
  site: siteSchema,
  /** What its doctors have in common; empty for every doctor. */
  filters: v.object({
    hospital: v.optional(hospitalSchema),
    department: v.optional(departmentSchema),
    expertise: v.optional(fieldSchema),
  }),
  count,
  /** How many doctors there are in all. */
  total: count,
  letters: v.array(letterSchema),
  /** A facet with too many options for the first page is left out, and stands beside the list. */
  facets: v.object({
    hospital: v.optional(facetOptionsSchema),
    department: v.optional(facetOptionsSchema),
    expertise: v.optional(facetOptionsSchema),
  }),
  /** Only of a field of expertise, in place of facets. */
  columns: v.optional(doctorColumnsSchema),
  pageSize: v.pipe(v.number(), v.integer(), v.minValue(1)),
  doctors: v.array(doctorCardSchema),
})
export type DoctorList = v.InferOutput<typeof doctorListSchema>

/** A later page of a list of doctors. */
export const doctorListPageSchema = v.object({ doctors: v.array(doctorCardSchema) })
export type DoctorListPage = v.InferOutput<typeof doctorListPageSchema>

/** A doctor's page: the record, that doctor's interviews, newest first, and some of those who work beside them. */
export const doctorPageSchema = v.object({
  site: siteSchema,
  doctor: doctorSchema,
  shareImages: v.optional(shareImagesSchema),
  /** The fields of the record as the directory knows them. Files published before there was a directory have none. */
  fields: v.optional(v.array(fieldSchema), []),
  interviews: v.array(interviewCardSchema),
  /** Others of the department, of the same hospital where there are any; `count` is of all of them. */
  colleagues: v.optional(
    v.object({ sameHospital: v.boolean(), count, doctors: v.pipe(v.array(doctorCardSchema), v.minLength(1)) }),
  ),
})
export type DoctorPage = v.InferOutput<typeof doctorPageSchema>

/** A page of a place's older interviews, newest first. */
export const interviewPageSchema = v.object({
  interviews: v.array(interviewCardSchema),
  /** The path of the page with the next older ones. It may repeat some of this one's: tell them apart by `id`. */
  next: v.optional(v.pipe(v.string(), v.regex(/^\/v1\/[\w/.-]+$/))),
})
export type InterviewPage = v.InferOutput<typeof interviewPageSchema>

/** The page of a hospital or a department: what it is made of, the first of its doctors, its newest interviews. */
export const placePageSchema = v.object({
  site: siteSchema,
  place: placeSchema,
  shareImages: v.optional(shareImagesSchema),
  /** The departments of a hospital, or the hospitals that have the department: those with most doctors first. */
  parts: facetOptionsSchema,
  /** How many parts there are; `parts` may be the first of them. */
  partCount: count,
  doctorCount: count,
  doctors: v.array(doctorCardSchema),
  interviewCount: count,
  ...interviewPageSchema.entries,
})
export type PlacePage = v.InferOutput<typeof placePageSchema>

/** What stands where a document was before its slug changed: the slug it has now. */
export const redirectSchema = v.object({ redirect: slugSchema })
export type Redirect = v.InferOutput<typeof redirectSchema>

/**
 * A document that follows a later contract than this, the first. What it adds is passed over; one that says it in another
 * way than this contract cannot be read, and says by `contract` why: a reader of it needs a newer program.
 */
export const laterContractSchema = v.object({ contract: v.pipe(v.number(), v.integer(), v.minValue(2)) })

/** The documents the endpoint publishes, by the name of their JSON Schema file. */
export const documentSchemas = {
  site: siteSchema,
  feed: feedSchema,
  interview: interviewSchema,
  'doctor-list': doctorListSchema,
  'doctor-list-page': doctorListPageSchema,
  facet: facetSchema,
  'doctor-page': doctorPageSchema,
  'place-page': placePageSchema,
  'interview-page': interviewPageSchema,
  redirect: redirectSchema,
}
