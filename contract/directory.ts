import * as v from 'valibot'
import { slugSchema, webAddressSchema } from './identifiers'
import { localizedParagraphsSchema, localizedTextSchema } from './language'
import { pictureSchema } from './picture'

/** The publication itself: masthead, About page, share fallback, and where corrections go. */
export const siteSchema = v.object({
  name: localizedTextSchema,
  tagline: localizedTextSchema,
  about: localizedTextSchema,
  /** Shown on every page a reader may land on, for example that all content is sample content. */
  notice: v.optional(localizedTextSchema),
  homePageUrl: v.optional(webAddressSchema),
  publisher: localizedTextSchema,
  correctionsEmail: v.pipe(v.string(), v.email()),
  filingNumber: v.optional(v.string()),
  officialAccount: v.optional(
    v.object({
      name: localizedTextSchema,
      /** The account's original id, `gh_…`, as `wx.openOfficialAccountProfile` takes it. */
      username: v.optional(v.pipe(v.string(), v.regex(/^gh_\w+$/))),
      /** Its QR code, for readers to press and hold where nothing opens it. */
      qrCode: v.optional(pictureSchema),
    }),
  ),
})
export type Site = v.InferOutput<typeof siteSchema>

/** A hospital or a department, as pages refer to it. */
export const hospitalSchema = v.object({ slug: slugSchema, name: localizedTextSchema })
export type Hospital = v.InferOutput<typeof hospitalSchema>

export const departmentSchema = v.object({ slug: slugSchema, name: localizedTextSchema })
export type Department = v.InferOutput<typeof departmentSchema>

/** A field of expertise, which several doctors may share. */
export const fieldSchema = v.object({ slug: slugSchema, name: localizedTextSchema })
export type Field = v.InferOutput<typeof fieldSchema>

/** A hospital or a department on its own page. */
export const placeSchema = v.object({
  slug: slugSchema,
  name: localizedTextSchema,
  about: v.optional(localizedParagraphsSchema),
})
export type Place = v.InferOutput<typeof placeSchema>

/** How a doctor is addressed: "Dr. …" or "Prof. …". */
export const formOfAddressSchema = v.picklist(['doctor', 'professor'])
export type FormOfAddress = v.InferOutput<typeof formOfAddressSchema>

/** What a list shows of a doctor, and no more: a list may have hundreds. */
export const doctorCardSchema = v.object({
  slug: slugSchema,
  name: localizedTextSchema,
  post: localizedTextSchema,
  department: localizedTextSchema,
  hospital: localizedTextSchema,
  /** At the one width that a list shows. */
  portrait: v.optional(pictureSchema),
})
export type DoctorCard = v.InferOutput<typeof doctorCardSchema>

/** A doctor's whole record, with hospital and department resolved. */
export const doctorSchema = v.object({
  slug: slugSchema,
  name: localizedTextSchema,
  formOfAddress: formOfAddressSchema,
  /** Abbreviated degrees in the order they are printed, for example `["MD", "PhD"]`. */
  degrees: v.array(v.string()),
  post: localizedTextSchema,
  department: departmentSchema,
  hospital: hospitalSchema,
  portrait: v.optional(pictureSchema),
  /** The Chinese name in pinyin with tones, where there is a Chinese name. */
  pinyin: v.optional(v.string()),
  biography: localizedParagraphsSchema,
  expertise: v.array(localizedTextSchema),
})
export type Doctor = v.InferOutput<typeof doctorSchema>
