/** A picture encoded for phones: the files of every width, and what a page knows before any of them arrives. */
export type EncodedPicture = {
  /** Of the largest file, in pixels. */
  width: number
  height: number
  /** The width the picture was supplied in, upright, in pixels. */
  originalWidth: number
  /** A data URI of a 16-pixel-wide WebP. */
  placeholder: string
  /** Sorted by width. `name` is the published file name; `path` is where the encoded bytes lie. */
  files: { name: string; width: number; path: string }[]
}

/** A file of `images/`, encoded, or why that was not possible. */
export type PictureFile = EncodedPicture | { unreadable: string }
