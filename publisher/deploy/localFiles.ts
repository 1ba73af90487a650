import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { cacheControl, contentType } from '../../contract/fileHeaders'
import { endpointPath, paths } from '../../contract/paths'
import { filesBelow } from '../endpoint/endpointFolder'
import { DeployProblem } from './deployProblem'

/** How texts are stored: a key of a bucket holds one representation, and answers everybody with it. */
export const encodings = ['identity', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/** A file as the bucket shall hold it. `path` is its URL path, `file` where its bytes are, `size` how many. */
export type LocalFile = {
  readonly path: string
  readonly file: string
  readonly size: number
  readonly headers: ObjectHeaders
}

export type ObjectHeaders = { readonly type: string; readonly cacheControl: string; readonly encoding?: 'gzip' }

/**
 * The files of a published folder. `x.json.br` and `x.json.gz` are codings of `x.json` and no files of their own.
 *
 * @throws DeployProblem where the folder holds no endpoint
 */
export function localFiles(endpointDir: string, encoding: Encoding): LocalFile[] {
  if (statSync(join(endpointDir, paths.site), { throwIfNoEntry: false }) === undefined) {
    throw new DeployProblem(
      `There is no published endpoint in “${endpointDir}”. Publish first (npm run content), or set ENDPOINT_DIR`,
    )
  }
  const files = filesBelow(endpointDir)
  return [...files]
    .filter((path) => path.startsWith('/v1/') && !/\.(br|gz)$|\/\./.test(path))
    .map((path) => {
      // Of texts of lines readers ask for parts (docs/search.md): a part of a packed one cannot be unpacked.
      const gzipped = encoding === 'gzip' && !path.endsWith('.ndjson') && files.has(`${path}.gz`)
      const file = join(endpointDir, gzipped ? `${path}.gz` : path)
      const headers = { type: contentType(path), cacheControl: cacheControl(path) }
      return { path, file, size: statSync(file).size, headers: gzipped ? { ...headers, encoding } : headers }
    })
}

/** The address for which a folder was published: feeds name themselves by it. */
export function publishedFor(endpointDir: string): string {
  const { feed_url: address }: { feed_url: string } = JSON.parse(
    readFileSync(join(endpointDir, paths.interviews), 'utf8'),
  )
  return address.slice(0, -endpointPath(address).length)
}
