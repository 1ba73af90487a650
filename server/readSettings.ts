import { isIP } from 'node:net'
import * as v from 'valibot'
import { type LogLevel, logLevels } from './requestLog'

const portAdvice = 'give a whole number from 0 to 65535; 0 takes a free port'

const portSchema = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/, portAdvice),
  v.transform(Number),
  v.maxValue(65535, portAdvice),
)

/** A setting in seconds, as milliseconds. */
const secondsSchema = (most: number) => {
  const advice = `give a whole number of seconds from 0 to ${most}`
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,4}$/, advice),
    v.transform(Number),
    v.maxValue(most, advice),
    v.transform((seconds) => seconds * 1000),
  )
}

/** A range of addresses by its name, or by its first address and the bits that its addresses have in common. */
function isAddressRange(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [, address = '', bits = '0'] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  return isIP(address) > 0 && Number(bits) <= (isIP(address) === 4 ? 32 : 128)
}

const aMinute = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,8}$/, 'give a whole number, how many are let through in a minute'),
  v.transform(Number),
)

/** Of settings that must fit one another: a message names both. */
const stopDefaults = { STOP_DELAY: '0', STOP_DEADLINE: '15' }

const settingsSchema = v.pipe(
  v.object({
    HOST: v.optional(v.pipe(v.string(), v.nonEmpty('name an address to listen on, such as 127.0.0.1')), '127.0.0.1'),
    PORT: v.optional(portSchema, '8090'),
    ENDPOINT_DIR: v.optional(v.pipe(v.string(), v.nonEmpty('name the published folder')), 'dist/endpoint'),
    H5_DIR: v.optional(v.pipe(v.string(), v.nonEmpty('name the folder of the H5 build')), 'dist/h5'),
    VISITS_DB: v.optional(
      v.pipe(v.string(), v.nonEmpty('name the file in which visits are counted')),
      'data/visits.sqlite',
    ),
    DATABASE_URL: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^postgres(ql)?:\/\//, 'begin with postgres://, or leave it away to count in VISITS_DB'),
      ),
    ),
    VISITS_PER_ADDRESS: v.optional(aMinute, '600'),
    VISITS_PER_TOKEN: v.optional(aMinute, '30'),
    TRUSTED_PROXIES: v.optional(
      v.pipe(
        v.string(),
        v.transform((text) => text.split(',').map((part) => part.trim())),
        v.transform((parts) => parts.filter((part) => part !== '')),
        v.array(v.string()),
        v.check((parts) => parts.every(isAddressRange), 'name the proxies, such as 10.0.0.0/8,127.0.0.1'),
      ),
      '',
    ),
    LOG_LEVEL: v.optional(v.picklist(logLevels, `give one of ${logLevels.join(', ')}`), 'warn'),
    METRICS_HOST: v.optional(
      v.pipe(v.string(), v.nonEmpty('name the address that Prometheus asks, such as 127.0.0.1')),
      '127.0.0.1',
    ),
    METRICS_PORT: v.optional(portSchema),
    MAX_CONNECTIONS: v.optional(
      v.pipe(v.string(), v.regex(/^[1-9]\d{0,6}$/, 'give a whole number from 1'), v.transform(Number)),
      '10000',
    ),
    STOP_DELAY: v.optional(secondsSchema(600), stopDefaults.STOP_DELAY),
    STOP_DEADLINE: v.optional(secondsSchema(3600), stopDefaults.STOP_DEADLINE),
  }),
  v.forward(
    v.partialCheck(
      [['STOP_DELAY'], ['STOP_DEADLINE']],
      ({ STOP_DELAY, STOP_DEADLINE }) => STOP_DELAY < STOP_DEADLINE,
      'give more seconds than STOP_DELAY: requests get what is left of it',
    ),
    ['STOP_DEADLINE'],
  ),
)

/** Times are in milliseconds. Without `metricsPort` nothing is measured. */
export type Settings = {
  host: string
  port: number
  endpointDir: string
  h5Dir: string
  visits: VisitSettings
  /** Addresses and ranges; none unless given. */
  trustedProxies: string[]
  logLevel: LogLevel
  metricsHost: string
  metricsPort?: number
  maxConnections: number
  stopDelay: number
  stopDeadline: number
}

type Environment = Record<string, string | undefined>

export type VisitSettings = {
  /** A SQLite file. */
  file: string
  /** PostgreSQL, instead of the file. */
  databaseUrl?: string
  /** What one address, and one token, may do in a minute. */
  perAddress: number
  perToken: number
}

/**
 * The server's settings from environment variables, each optional: the table in README.md.
 *
 * @throws Error that names every variable that is wrong, what it holds and how to mend it
 */
export function readSettings(environment: Environment): Settings {
  const result = v.safeParse(settingsSchema, environment)
  if (!result.success) {
    throw new Error(result.issues.map((issue) => complaint(issue, environment)).join('\n'))
  }
  const { HOST, PORT, ENDPOINT_DIR, H5_DIR, ...rest } = result.output
  return {
    host: HOST,
    port: PORT,
    endpointDir: ENDPOINT_DIR,
    h5Dir: H5_DIR,
    visits: {
      file: rest.VISITS_DB,
      databaseUrl: rest.DATABASE_URL,
      perAddress: rest.VISITS_PER_ADDRESS,
      perToken: rest.VISITS_PER_TOKEN,
    },
    trustedProxies: rest.TRUSTED_PROXIES,
    logLevel: rest.LOG_LEVEL,
    metricsHost: rest.METRICS_HOST,
    metricsPort: rest.METRICS_PORT,
    maxConnections: rest.MAX_CONNECTIONS,
    stopDelay: rest.STOP_DELAY,
    stopDeadline: rest.STOP_DEADLINE,
  }
}

/** What is wrong with a variable, without what it holds where that is a secret. */
function complaint(issue: v.InferIssue<typeof settingsSchema>, environment: Environment): string {
  const name = v.getDotPath(issue) ?? ''
  const value = { ...stopDefaults, ...environment }[name]
  return `${name}=${name === 'DATABASE_URL' ? '…' : value}: ${issue.message}`
}
