import helmet from '@fastify/helmet'
import fastify from 'fastify'

/** What data and pages have differently. */
type HelmetOptions = Pick<
  NonNullable<Parameters<typeof helmet>[1]>,
  | 'contentSecurityPolicy'
  | 'crossOriginResourcePolicy'
  | 'crossOriginOpenerPolicy'
  | 'originAgentCluster'
  | 'referrerPolicy'
>

/** Headers by their names in small letters. */
export type Headers = Record<string, string>

/** Whoever came once by https is not to come by http: for a year, for this host alone and not for others of its domain. */
const strictTransportSecurity = { maxAge: 31_536_000, includeSubDomains: false }

/** What helmet adds for browsers that are gone, or that another of its headers says as well. */
const outdated = {
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
}

/**
 * What helmet (github.com/helmetjs/helmet) makes of its options. It makes its headers anew for every request, though they
 * are always the same; so it is asked once, at the start.
 */
async function headersOf(options: HelmetOptions): Promise<Headers> {
  const server = fastify()
  await server.register(helmet, { strictTransportSecurity, ...outdated, ...options })
  server.get('/', async () => '')
  const { headers } = await server.inject('/')
  await server.close()
  const own = ['connection', 'content-length', 'content-type', 'date']
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (own.includes(name) ? [] : [[name, String(value)]])),
  )
}

/** The headers of data: any page may read it, and opened as a page it runs, loads and frames nothing. */
export function dataHeaders(): Promise<Headers> {
  return headersOf({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: false,
  })
}

/**
 * The headers of the web build's files: its pages run their own scripts and ask this server alone. Styles may stand in
 * elements, where Taro puts sizes; a font of Taro's signs is data, pictures too, which placeholders are, or drawn by the page.
 */
export function pageHeaders(): Promise<Headers> {
  return headersOf({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        fontSrc: ["'self'", 'data:'],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
      },
    },
  })
}
