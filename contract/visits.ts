import * as v from 'valibot'

/**
 * What a device needs of the contract about visits; contract/visitDocuments.ts has the whole. It stands apart so that the
 * mini-program does not carry that.
 */

/**
 * What tells one installation from another while a day's visits are counted: 128 random bits, made on the device, in
 * hexadecimal. It says nothing about a person, and the server never keeps it (docs/operating.md, “Visits”).
 */
export const installTokenSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{32}$/, 'a token is 32 lower-case hexadecimal digits'),
)

export const visitCountValue = v.pipe(v.number(), v.integer(), v.minValue(0))

/** An answer about visits, as far as it concerns one interview. */
export const visitCountSchema = (id: string) => v.object({ visits: v.object({ [id]: visitCountValue }) })
