import * as v from 'valibot'

const settingsSchema = v.object({
  HOST: v.optional(v.pipe(v.string(), v.nonEmpty('name an address to listen on, such as 127.0.0.1')), '127.0.0.1'),
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/, 'give a whole number from 0 to 65535; 0 takes a free port'),
      v.transform(Number),
      v.maxValue(65535, 'give a whole number from 0 to 65535; 0 takes a free port'),
    ),
    '8090',
  ),
  ENDPOINT_DIR: v.optional(v.pipe(v.string(), v.nonEmpty('name the published folder')), 'dist/endpoint'),
  H5_DIR: v.optional(v.pipe(v.string(), v.nonEmpty('name the folder of the H5 build')), 'dist/h5'),
})

export type Settings = { host: string; port: number; endpointDir: string; h5Dir: string }

/**
 * The server's settings from environment variables: HOST, PORT, ENDPOINT_DIR and H5_DIR, each optional.
 *
 * @throws Error that names every variable that is wrong, what it holds and how to mend it
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const result = v.safeParse(settingsSchema, environment)
  if (!result.success) {
    const lines = result.issues.map((issue) => `${v.getDotPath(issue)}=${String(issue.input)}: ${issue.message}`)
    throw new Error(lines.join('\n'))
  }
  const { HOST, PORT, ENDPOINT_DIR, H5_DIR } = result.output
  return { host: HOST, port: PORT, endpointDir: ENDPOINT_DIR, h5Dir: H5_DIR }
}
