/** Media types by a file's ending. */
const mediaTypes: Record<string, string> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json',
  '.m4a': 'audio/mp4',
  '.map': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

/** Documents whose type says more than their extension. First match wins. */
const documentTypes: [pattern: RegExp, type: string][] = [
  // jsonfeed.org/version/1.1, "MIME type"
  [/^\/v1\/interviews(\/pages\/\d+)?\.json$/, 'application/feed+json'],
  // json-schema.org/draft/2020-12/json-schema-core, section 14.1
  [/\.schema\.json$/, 'application/schema+json'],
]

const forever = 'public, max-age=31536000, immutable'

/** How long caches may keep a file, by its path. First match wins. */
const cachePolicies: [pattern: RegExp, cacheControl: string][] = [
  [/^\/v1\/(images|audio)\//, forever],
  [/^\/v1\//, 'public, max-age=60, stale-while-revalidate=86400'],
  [/\.html$/, 'no-cache'],
  // A build names what it may keep for ever by a hash of eight or more hexadecimal digits: `js/app.0a1b2c3d.js`.
  [/[.-][0-9a-f]{8,}\.(chunk\.)?\w+$/, forever],
  [/./, 'no-cache'],
]

/** All of these rules as one text: another one whenever a file may have other headers than before. */
export const headerRules = JSON.stringify([mediaTypes, documentTypes, cachePolicies], (_key, value: unknown) =>
  value instanceof RegExp ? value.source : value,
)

function firstMatch(table: [RegExp, string][], path: string): string | undefined {
  return table.find(([pattern]) => pattern.test(path))?.[1]
}

/** `.json` of `/v1/site.json`; empty where the name has none. */
function endingOf(path: string): string {
  return /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? ''
}

/** The Content-Type of a published file, from its URL path; `application/octet-stream` where nothing else is known. */
export function contentType(path: string): string {
  return firstMatch(documentTypes, path) ?? mediaTypes[endingOf(path)] ?? 'application/octet-stream'
}

/** The Cache-Control of a published file, from its URL path. */
export function cacheControl(path: string): string {
  return firstMatch(cachePolicies, path) ?? 'no-cache'
}

/** Whether the file's name carries a hash of its content, so that under this path no other bytes will ever stand. */
export function isImmutable(path: string): boolean {
  return cacheControl(path) === forever
}
