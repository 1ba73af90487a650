import * as v from 'valibot'
import { interviewIdSchema } from './identifiers'
import { installTokenSchema, visitCountValue } from './visits'

/** What a device sends when an interview was read. */
export const visitSchema = v.object({ token: installTokenSchema })
export type Visit = v.InferOutput<typeof visitSchema>

/**
 * How often interviews were read, by their id: what the website counted before, and a visit a reader and Shanghai day
 * since. The answer about several interviews and to a visit; and the published bases, which are what the website counted.
 */
export const visitCountsSchema = v.object({ visits: v.record(interviewIdSchema, visitCountValue) })
export type VisitCounts = v.InferOutput<typeof visitCountsSchema>

/** So many interviews may be asked about at once. */
export const maximumVisitIds = 100

/** What is sent and answered about visits, by the name of its JSON Schema file. */
export const visitDocumentSchemas = { visits: visitCountsSchema, visit: visitSchema }
