import * as v from 'valibot'
import { formOfAddressSchema, siteSchema } from '../../contract/directory'
import { slugSchema } from '../../contract/identifiers'
import { localizedParagraphsSchema, localizedTextSchema } from '../../contract/language'
import { formerSlugsSchema } from './frontMatter'

/** Where the website has a page of each thing of a kind: an address with the thing's slug in it, as `{slug}`. */
const pagePattern = (...placeholders: string[]) =>
  v.optional(
    v.pipe(
      v.string(),
      v.startsWith('https://', 'must begin with https://'),
      v.check((pattern) => /\{(slug|id)\}/.test(pattern), 'must hold {slug}, where the slug of each page stands'),
      v.check(
        (pattern) => [...pattern.matchAll(/\{([^}]*)\}/g)].every(([, name]) => placeholders.includes(name ?? '')),
        `may hold only ${placeholders.map((name) => `{${name}}`).join(', ')} in braces`,
      ),
    ),
  )

/** `site.yaml`: the publication, in the very shape readers get, and where the website shows it. */
export const siteRecordSchema = v.object({
  ...siteSchema.entries,
  officialAccount: v.optional(
    v.object({
      ...siteSchema.entries.officialAccount.wrapped.entries,
      qrCode: v.optional(v.object({ file: v.pipe(v.string(), v.nonEmpty()) })),
    }),
  ),
  pageUrls: v.optional(
    v.object({
      interview: pagePattern('slug', 'id', 'language'),
      doctor: pagePattern('slug'),
      hospital: pagePattern('slug'),
      department: pagePattern('slug'),
    }),
  ),
})
export type SiteRecord = v.InferOutput<typeof siteRecordSchema>

/** `hospitals.yaml` and `departments.yaml`: places by slug. */
export const placeRecordsSchema = v.record(
  slugSchema,
  v.object({ name: localizedTextSchema, about: v.optional(localizedParagraphsSchema) }),
)
export type PlaceRecords = v.InferOutput<typeof placeRecordsSchema>

/** `doctors/slug.yaml`: department and hospital by slug, the portrait by file name. */
export const doctorRecordSchema = v.object({
  formerSlugs: formerSlugsSchema,
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
