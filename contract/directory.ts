import * as v from 'valibot'
import { slugSchema } from './identifiers'
import { localizedParagraphsSchema, localizedTextSchema } from './language'
import { pictureSchema } from './picture'

/** The publication itself: masthead, About page, share fallback, and where corrections go. */
export const siteSchema = v.object({
  name: localizedTextSchema,
  tagline: localizedTextSchema,
  about: localizedTextSchema,
  /** Shown on every page a reader may land on, for example that all content is sample content. */
  notice: v.optional(localizedTextSchema),
  homePageUrl: v.optional(v.pipe(v.string(), v.url())),
  publisher: localizedTextSchema,
  correctionsEmail: v.pipe(v.string(), v.email()),
  filingNumber: v.optional(v.string()),
  officialAccount: v.optional(
    v.object({
      name: localizedTextSchema,
      /** The account's original id, `gh_…`, as `wx.openOfficialAccountProfile` takes it. */
      username: v.optional(v.pipe(v.string(), v.regex(/^gh_\w+$/))),
    }),
  ),
})
export type Site = v.InferOutput<typeof siteSchema>

/** A hospital or a department, as pages refer to it. */
export const hospitalSchema = v.object({ slug: slugSchema, name: localizedTextSchema })
export type Hospital = v.InferOutput<typeof hospitalSchema>

export const departmentSchema = v.object({ slug: slugSchema, name: localizedTextSchema })
export type Department = v.InferOutput<typeof departmentSchema>

/** How a doctor is addressed: "Dr. …" or "Prof. …". */
export const formOfAddressSchema = v.picklist(['doctor', 'professor'])
export type FormOfAddress = v.InferOutput<typeof formOfAddressSchema>

const doctorEntries = {
  slug: slugSchema,
  name: localizedTextSchema,
  formOfAddress: formOfAddressSchema,
  /** Abbreviated degrees in the order they are printed, for example `["MD", "PhD"]`. */
  degrees: v.array(v.string()),
  post: localizedTextSchema,
  department: departmentSchema,
  hospital: hospitalSchema,
  portrait: v.optional(pictureSchema),
}

/** What a list shows of a doctor. `letter` is the first letter of the family name, in pinyin for a Chinese name, or "#". */
export const doctorCardSchema = v.object({
  ...doctorEntries,
  letter: v.pipe(v.string(), v.regex(/^[A-Z#]$/)),
  /** The Chinese name in pinyin with tones, where there is a Chinese name. */
  pinyin: v.optional(v.string()),
  interviewCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type DoctorCard = v.InferOutput<typeof doctorCardSchema>

/** A doctor's whole record, with hospital and department resolved. */
export const doctorSchema = v.object({
  ...doctorEntries,
  pinyin: v.optional(v.string()),
  biography: localizedParagraphsSchema,
  expertise: v.array(localizedTextSchema),
})
export type Doctor = v.InferOutput<typeof doctorSchema>
