import * as v from 'valibot'

const pixels = v.pipe(v.number(), v.integer(), v.minValue(1))

/**
 * A picture at several widths. Sizes are in pixels of the largest file and give the shape before anything is loaded.
 * `sources` is sorted by width; empty means that the picture is still to be supplied, and a reader shows a quiet plate
 * of the same shape. `placeholder` is a data URI of a 16-pixel-wide WebP.
 */
export const pictureSchema = v.object({
  sources: v.array(v.object({ src: v.string(), width: pixels })),
  width: pixels,
  height: pixels,
  alt: v.string(),
  caption: v.optional(v.string()),
  placeholder: v.optional(v.string()),
})
export type Picture = v.InferOutput<typeof pictureSchema>

/**
 * The narrowest source that still covers `width` CSS pixels at the device's pixel ratio, or the widest there is.
 * Undefined where the picture is still to be supplied.
 */
export function sourceFor(picture: Picture, width: number, pixelRatio: number): string | undefined {
  const needed = width * pixelRatio
  const source =
    picture.sources.find((candidate) => candidate.width >= needed) ?? picture.sources[picture.sources.length - 1]
  return source?.src
}
