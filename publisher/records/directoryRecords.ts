import * as v from 'valibot'
import { formOfAddressSchema, siteSchema } from '../../contract/directory'
import { slugSchema } from '../../contract/identifiers'
import { localizedParagraphsSchema, localizedTextSchema } from '../../contract/language'

/** `site.yaml`: the publication, in the very shape readers get. */
export const siteRecordSchema = siteSchema
export type SiteRecord = v.InferOutput<typeof siteRecordSchema>

/** `hospitals.yaml` and `departments.yaml`: places by slug. */
export const placeRecordsSchema = v.record(
  slugSchema,
  v.object({ name: localizedTextSchema, about: v.optional(localizedParagraphsSchema) }),
)
export type PlaceRecords = v.InferOutput<typeof placeRecordsSchema>

/** `doctors/slug.yaml`: department and hospital by slug, the portrait by file name. */
export const doctorRecordSchema = v.object({
  name: localizedTextSchema,
  formOfAddress: formOfAddressSchema,
  degrees: v.optional(v.array(v.pipe(v.string(), v.nonEmpty())), []),
  post: localizedTextSchema,
  department: slugSchema,
  hospital: slugSchema,
  portrait: v.optional(v.object({ file: v.pipe(v.string(), v.nonEmpty()), alt: localizedTextSchema })),
  biography: v.optional(localizedParagraphsSchema, {}),
  expertise: v.optional(v.array(localizedTextSchema), []),
})
export type DoctorRecord = v.InferOutput<typeof doctorRecordSchema>
