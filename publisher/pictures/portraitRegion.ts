export type Size = { width: number; height: number }
export type Region = Size & { left: number; top: number }

/** Where the eyes are in most portraits, from above, as a share of the height. */
const topThird = 1 / 3

/**
 * The largest region of a portrait with the shape of `shape`: as near as it can be centred on the top third, and in the
 * middle from left to right. All in pixels.
 */
export function portraitRegion(picture: Size, shape: Size): Region {
  const scale = Math.min(picture.width / shape.width, picture.height / shape.height)
  const width = Math.round(shape.width * scale)
  const height = Math.round(shape.height * scale)
  const top = Math.round(picture.height * topThird - height / 2)
  return {
    left: Math.round((picture.width - width) / 2),
    top: Math.min(Math.max(top, 0), picture.height - height),
    width,
    height,
  }
}
