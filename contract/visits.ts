import * as v from 'valibot'
import { interviewIdSchema } from './identifiers'

/**
 * What tells one installation from another while a day's visits are counted: 128 random bits, made on the device, in
 * hexadecimal. It says nothing about a person, and the server never keeps it (docs/operating.md, “Visits”).
 */
export const installTokenSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{32}$/, 'a token is 32 lower-case hexadecimal digits'),
)

/** What a device sends when an interview was read. */
export const visitSchema = v.object({ token: installTokenSchema })
export type Visit = v.InferOutput<typeof visitSchema>

/**
 * How often interviews were read, by their id: what the website counted before, and a visit a reader and Shanghai day
 * since. The answer about several interviews and to a visit; and the published bases, which are what the website counted.
 */
export const visitCountsSchema = v.object({
  visits: v.record(interviewIdSchema, v.pipe(v.number(), v.integer(), v.minValue(0))),
})
export type VisitCounts = v.InferOutput<typeof visitCountsSchema>

/** So many interviews may be asked about at once. */
export const maximumVisitIds = 100
