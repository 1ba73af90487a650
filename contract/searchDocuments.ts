import * as v from 'valibot'
import { formOfAddressSchema } from './directory'
import { interviewIdSchema, slugSchema } from './identifiers'
import { localizedTextSchema } from './language'

/** The files of search: docs/search.md. Flat lists of texts are small and quick to read. */

/**
 * Which keys of a group (`searchKeyLists.ts`) have files: the sum of their `fileBits` for each place of its grid, without the
 * zeros at the end; then the keys that have no place, each behind the same digit.
 */
export const searchKeysSchema = v.tuple([v.string(), v.array(v.string())])
export type SearchKeys = v.InferOutput<typeof searchKeysSchema>

/** Terms in the order of code units, each before its postings (`searchPostings.ts`). */
export const searchTermsSchema = v.array(v.string())

/**
 * All terms that begin with the head's key, where they are few; else how they are spread over files: the first term of
 * each, in the order of code units, and the size of each in hundreds of characters.
 */
export const searchHeadSchema = v.union([
  v.object({ terms: searchTermsSchema }),
  v.object({ first: v.array(v.string()), size: v.array(v.number()) }),
])
export type SearchHead = v.InferOutput<typeof searchHeadSchema>

/**
 * Names in the order of code units, each before the numbers of the doctors who bear it and of the places that do, as rising
 * numbers. `an*` is who bears a name that begins so, without places: for one and two letters, whose files hold nothing longer.
 */
export const searchNamesSchema = v.array(v.string())

/** Names of which some deletion (`searchKeys.ts`) belongs to the file, in the order of code units. */
export const searchSlipsSchema = v.array(v.string())

/** Records are tuples: a record is a file of its own, in which the names of its parts would be a third of it. */
export const doctorRecordsSchema = v.array(
  v.tuple([
    slugSchema,
    localizedTextSchema,
    /** With tones, or empty. */
    v.string(),
    /** Plain, one a character of the Chinese name: `an shi li`; or empty. */
    v.string(),
    formOfAddressSchema,
    /** Post, department, hospital. */
    localizedTextSchema,
    localizedTextSchema,
    localizedTextSchema,
    /** The portrait as a small list shows it: its path and width, the path by night or nothing, and its shape. */
    v.nullable(v.tuple([v.string(), v.number(), v.string(), v.number(), v.number()])),
  ]),
)
export type SearchDoctor = v.InferOutput<typeof doctorRecordsSchema>[number]

export const placeRecordsSchema = v.array(
  v.object({
    kind: v.picklist(['hospital', 'department', 'expertise']),
    slug: v.string(),
    name: localizedTextSchema,
    syllables: v.optional(v.string()),
    /** The numbers of its doctors, as rising numbers. */
    doctors: v.string(),
  }),
)
export type SearchPlace = v.InferOutput<typeof placeRecordsSchema>[number]

/** A version of an interview. It opens by its id, which is shorter than its slug. */
export const searchVersionSchema = v.tuple([
  interviewIdSchema,
  /** The doctor. */
  localizedTextSchema,
  formOfAddressSchema,
  /** The headline. */
  v.string(),
])
export type SearchVersion = v.InferOutput<typeof searchVersionSchema>

/**
 * A piece of a version's text (`searchPieces.ts`), a tuple because it is read by itself: texts, which are of one block; the
 * block; the number of its section, else the section's title, else nothing; and 1 where it is of the questions.
 */
export const searchPieceSchema = v.tuple([
  v.array(v.string()),
  v.number(),
  v.union([v.number(), v.string()]),
  v.picklist([0, 1]),
])
export type SearchPiece = v.InferOutput<typeof searchPieceSchema>

/** The documents of search, by the name of their JSON Schema file. */
export const searchDocumentSchemas = {
  'search-keys': searchKeysSchema,
  'search-head': searchHeadSchema,
  'search-terms': searchTermsSchema,
  'search-names': searchNamesSchema,
  'search-slips': searchSlipsSchema,
  'search-doctors': doctorRecordsSchema,
  'search-places': placeRecordsSchema,
  'search-version': searchVersionSchema,
  'search-piece': searchPieceSchema,
}
