import { existsSync, realpathSync, statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import type { PicturePointer } from '../readPage'

/** A place where the bytes of a picture may be. */
export type PictureSource =
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'web'; readonly url: URL }
  | { readonly type: 'data'; readonly bytes: Buffer }

/** WeChat scales a picture to the number that its address ends in; 0 is the picture as it was uploaded. */
const scaledByWechat = /^(\/(?:sz_)?mmbiz(?:_\w+)?\/[^/]+)\/\d+$/

function asUploaded(url: URL): URL[] {
  const path = scaledByWechat.exec(url.pathname)?.[1]
  if (path === undefined) return [url]
  const whole = new URL(url)
  whole.pathname = `${path}/0`
  const type = url.searchParams.get('wx_fmt')
  whole.search = type ? `?wx_fmt=${encodeURIComponent(type)}` : ''
  whole.hash = ''
  return [whole, url]
}

/** The file that a browser saved beside the page; nothing outside the page's own folder is ever read. */
function besideThePage(address: string, folder: string | undefined): string | undefined {
  if (folder === undefined || /^[a-z][a-z0-9+.-]*:|^\/\/|^\\/i.test(address) || address.includes('\0')) return undefined
  const written = address.replace(/[?#].*$/, '')
  const names = [written, decoded(written)].filter((name) => name !== '' && name !== '.')
  const root = realpathSync(folder)
  return names
    .map((name) => resolve(root, name))
    .filter((path) => existsSync(path) && statSync(path).isFile())
    .map((path) => realpathSync(path))
    .find((path) => path.startsWith(root + sep))
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    // Not percent-encoded: the name is what is written.
    return address
  }
}

function dataSource(address: string): PictureSource[] {
  const [, encoded] = /^data:image\/[\w.+-]+(?:;[\w=-]+)*;base64,([\w+/=\s%]+)$/i.exec(address) ?? []
  return encoded ? [{ type: 'data', bytes: Buffer.from(decoded(encoded), 'base64') }] : []
}

/**
 * Where a picture may be found, in the order in which it is worth looking: beside the page, where a browser has saved it,
 * then on the web at its best, then inside the page. `page` is the page's address, `folder` where its file lies.
 */
export function pictureSources(
  { addresses }: PicturePointer,
  page: string | undefined,
  folder: string | undefined,
): PictureSource[] {
  const files = addresses.flatMap((address): PictureSource[] => {
    const path = besideThePage(address, folder)
    return path === undefined ? [] : [{ type: 'file', path }]
  })
  const web = addresses.flatMap((address): PictureSource[] => {
    const base = page ?? (address.startsWith('//') ? 'https://example.com/' : undefined)
    if (!URL.canParse(address, base)) return []
    const url = new URL(address, base)
    return /^https?:$/.test(url.protocol) ? asUploaded(url).map((each) => ({ type: 'web', url: each })) : []
  })
  return [...files, ...web, ...addresses.flatMap(dataSource)]
}
