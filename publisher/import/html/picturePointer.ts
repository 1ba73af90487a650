import type { Element } from 'hast'
import { cleanText, type PicturePointer } from '../readPage'
import { attribute } from './parseHtml'

/**
 * Where pages keep the address of a picture that is loaded only when it comes into view, the most usual first. `src` is
 * then a placeholder, and comes last; where the browser has saved the page it names the file beside it.
 */
const addressAttributes = [
  'dataSrc',
  'dataOriginal',
  'dataOriginalSrc',
  'dataLazySrc',
  'dataLazyload',
  'dataLazy',
  'dataActualsrc',
  'dataEcho',
  'dataUrl',
  'original',
  '_src',
  'src',
]

/** Pictures up to this many pixels wide or high are icons and dividers. */
const largestOrnament = 48

/** The address of the widest picture of a `srcset`. */
function widest(srcset: string): string | undefined {
  const candidates = srcset.split(/,\s+/).map((candidate) => {
    const [address = '', size = '1x'] = candidate.trim().split(/\s+/)
    return { address, size: Number.parseFloat(size) || 1 }
  })
  return candidates.sort((a, b) => b.size - a.size)[0]?.address
}

function pixelsOf(element: Element, name: string): number | undefined {
  const written =
    attribute(element, name) ||
    new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([\\d.]+)px`).exec(attribute(element, 'style'))?.[1]
  const pixels = written ? Number.parseFloat(written) : Number.NaN
  return Number.isNaN(pixels) || String(written).includes('%') ? undefined : pixels
}

/** Whether a picture is an icon, a divider or a counter by the size that the page gives it. */
function isOrnament(element: Element): boolean {
  const natural = Number(attribute(element, 'dataW')) || undefined
  const sizes = [natural, pixelsOf(element, 'width'), natural ? undefined : pixelsOf(element, 'height')]
  // WeChat writes height="1" on pictures that are still to be loaded (`data-w` is their real width).
  return sizes.some((size) => size !== undefined && size <= largestOrnament)
}

/** A name that a camera or a program gave, or a word for “picture”, says nothing of what is to be seen. */
const emptyWords = /^(?:图片|图像|配图|image|img|picture|photo|pic|\S+\.(?:png|jpe?g|gif|webp|bmp)|[\w-]*\d[\w-]*)$/i

/** The widest picture of each set that an element names. */
const setsOf = (element: Element) =>
  [attribute(element, 'dataSrcset'), attribute(element, 'srcSet')].filter(Boolean).map(widest)

/** Reads an `<img>`, with the `<source>`s of its `<picture>`; undefined where it has no address or is an ornament. */
export function picturePointer(element: Element, sources: readonly Element[] = []): PicturePointer | undefined {
  if (isOrnament(element)) return undefined
  const sets = [...sources, element].flatMap(setsOf)
  const plain = addressAttributes.map((name) => attribute(element, name).trim())
  const addresses = [...plain.slice(0, -1), ...sets, ...plain.slice(-1)].filter(
    (address): address is string => Boolean(address) && address !== '#',
  )
  const alt = cleanText(attribute(element, 'alt'))
  if (addresses.length === 0) return undefined
  return { addresses: [...new Set(addresses)], alt: emptyWords.test(alt) ? '' : alt }
}
