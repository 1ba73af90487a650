/** The height of a picture's box in per cent of its width, as `padding-top` takes it. `shape` replaces its own. */
export function pictureRatio(picture: { width: number; height: number }, shape?: number): number {
  return Math.round((shape ?? picture.height / picture.width) * 10000) / 100
}
