import * as v from 'valibot'

const pixels = v.pipe(v.number(), v.integer(), v.minValue(1))

/** Pictures stand beside the documents: no document can make a reader load one from elsewhere. */
const pathSchema = v.pipe(v.string(), v.regex(/^\/v1\/(?:images|cards)\/[\w.-]+$/))

const sources = v.array(v.object({ src: pathSchema, width: pixels }))

/**
 * A picture at several widths. Sizes are in pixels of the largest file and give the shape before anything is loaded.
 * `sources` is sorted by width; empty means that the picture is still to be supplied, and a reader shows a quiet plate
 * of the same shape. `placeholder` is a data URI of a 16-pixel-wide WebP.
 */
export const pictureSchema = v.object({
  sources,
  /** The same picture for dark pages, where there is one: drawings have it, photographs are dimmed instead. */
  nightSources: v.optional(sources),
  width: pixels,
  height: pixels,
  alt: v.string(),
  caption: v.optional(v.string()),
  placeholder: v.optional(v.pipe(v.string(), v.regex(/^data:image\/webp;base64,[\w+/]*=*$/))),
})
export type Picture = v.InferOutput<typeof pictureSchema>

/**
 * The narrowest source that still covers `width` CSS pixels at the device's pixel ratio, or the widest there is; of the
 * night version where the page is dark and there is one. Undefined where the picture is still to be supplied.
 */
export function sourceFor(picture: Picture, width: number, pixelRatio: number, dark = false): string | undefined {
  const needed = width * pixelRatio
  const sources = (dark && picture.nightSources) || picture.sources
  const source = sources.find((candidate) => candidate.width >= needed) ?? sources[sources.length - 1]
  return source?.src
}

/**
 * The pictures of a share card, as paths: `message` is 5:4 for chats, `timeline` is square for Moments. They are JPEG
 * files: WeChat takes no WebP here (developers.weixin.qq.com/miniprogram/dev/reference/api/Page.html#onShareAppMessage).
 */
export const shareImagesSchema = v.object({ message: pathSchema, timeline: pathSchema })
export type ShareImages = v.InferOutput<typeof shareImagesSchema>
