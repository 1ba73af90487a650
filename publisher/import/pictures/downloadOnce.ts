import { lookup as lookupAll } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { PictureProblem, tooLarge } from './pictureProblem'
import { isPublicAddress } from './publicAddress'

/** How pictures are downloaded. Times in milliseconds, sizes in bytes. */
export interface DownloadSettings {
  /** For one attempt, from the connection to the last byte. */
  readonly timeout: number
  readonly largest: number
  /** How often a request that may pass is made again, and the shortest pause before that. */
  readonly retries: number
  readonly pause: number
  /** Hosts (`127.0.0.1:8080`) that may be asked although they are private: for tests. */
  readonly trustedHosts: readonly string[]
}

export const downloadSettings: DownloadSettings = {
  timeout: 30_000,
  largest: 10 * 1024 * 1024,
  retries: 3,
  pause: 500,
  trustedHosts: [],
}

const mostRedirects = 5

/** Looks a name up and refuses one that leads to a private address: a connection is made to the address checked here. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookupAll(hostname, { ...options, all: true }, (error, addresses) => {
    const forbidden = addresses?.find(({ address }) => !isPublicAddress(address))
    const [first] = addresses ?? []
    if (error) callback(error, '', 0)
    else if (forbidden || !first) callback(notPublic(hostname), '', 0)
    else if (options.all) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}

function notPublic(hostname: string): PictureProblem {
  return new PictureProblem(
    `its address leads to ${hostname}, which is not on the open internet, and was not asked; save the picture by hand`,
  )
}

function open(
  url: URL,
  referer: string | undefined,
  settings: DownloadSettings,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const isTrusted = settings.trustedHosts.includes(url.host)
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (!isTrusted && isIP(literal) !== 0 && !isPublicAddress(literal)) return Promise.reject(notPublic(literal))
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        signal,
        ...(!isTrusted && { lookup: lookupPublic }),
        headers: {
          accept: 'image/webp,image/png,image/jpeg,image/*;q=0.8',
          'accept-encoding': 'identity',
          'user-agent': 'Mozilla/5.0 (compatible; ShanghaiDoctor importer)',
          ...(referer !== undefined && { referer }),
        },
      },
      resolve,
    )
    asked.on('error', reject)
    asked.end()
  })
}

async function bodyOf(response: IncomingMessage, settings: DownloadSettings): Promise<Buffer> {
  if (Number(response.headers['content-length'] ?? 0) > settings.largest) {
    response.destroy()
    throw tooLarge(settings.largest)
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response) {
    const bytes: Buffer = Buffer.from(chunk)
    size += bytes.length
    if (size > settings.largest) {
      response.destroy()
      throw tooLarge(settings.largest)
    }
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function problemOfStatus(status: number): PictureProblem {
  const mayPass = status === 408 || status === 429 || status >= 500
  return new PictureProblem(
    `the server answered ${status}; open its address in a browser and save the picture by hand`,
    mayPass,
  )
}

async function follow(
  address: URL,
  referer: string | undefined,
  settings: DownloadSettings,
  signal: AbortSignal,
): Promise<Buffer> {
  let url = address
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
      throw new PictureProblem(
        `its address begins with “${url.protocol}”, and only http and https are read; save the picture by hand`,
      )
    }
    const response = await open(url, referer, settings, signal)
    const { statusCode: status = 0, headers } = response
    if (status >= 200 && status < 300) return bodyOf(response, settings)
    response.destroy()
    const { location } = headers
    if (status < 300 || status >= 400 || location === undefined) throw problemOfStatus(status)
    if (!URL.canParse(location, url))
      throw new PictureProblem(`the server sends on to “${location}”, which is no address; save the picture by hand`)
    url = new URL(location, url)
  }
  throw new PictureProblem('the server sends from one address to the next without end; save the picture by hand')
}

/**
 * Downloads a file, once. Only http and https, and only from the open internet: the address is checked for every
 * redirect and for what its name leads to. Throws a PictureProblem.
 */
export async function downloadOnce(
  address: URL,
  referer: string | undefined,
  settings: DownloadSettings,
): Promise<Buffer> {
  const signal = AbortSignal.timeout(settings.timeout)
  try {
    return await follow(address, referer, settings, signal)
  } catch (error) {
    if (error instanceof PictureProblem) throw error
    if (signal.aborted) {
      throw new PictureProblem(
        `it did not arrive within ${settings.timeout / 1000} seconds; try again, or save it by hand`,
        true,
      )
    }
    const reason = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error)
    throw new PictureProblem(`the connection failed (${reason}); try again, or save the picture by hand`, true)
  }
}
