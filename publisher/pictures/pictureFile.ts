import type { ShareImages } from '../../contract/picture'

/** A picture as it comes, to be encoded. */
export type PictureSource = {
  /** The beginning of the published file names. */
  stem: string
  bytes: Buffer
  /** Dots per inch at which a drawing (SVG) is rasterised. */
  density?: number
}

/** An encoded file: `name` is its published name, `path` is where its bytes lie. */
export type ImageFile = { name: string; path: string }

/** A picture encoded for phones: the files of every width, and what a page knows before any of them arrives. */
export type EncodedPicture = {
  /** Of the largest file, in pixels. */
  width: number
  height: number
  /** The size the picture was supplied in, upright, in pixels. */
  originalWidth: number
  originalHeight: number
  /** A data URI of a 16-pixel-wide WebP. */
  placeholder: string
  /** Sorted by width. */
  files: (ImageFile & { width: number })[]
}

type Unreadable = { unreadable: string }

/** The night version of a picture of `images/`, encoded, or why that was not possible. */
export type NightFile = (EncodedPicture | Unreadable) & { fileName: string }

/** A file of `images/`, encoded, or why that was not possible; with its night version where it has one. */
export type PictureFile = (EncodedPicture | Unreadable) & { night?: NightFile }

/** A picture that may be published, with its night version where it has one. */
export type PublishedPicture = EncodedPicture & {
  night?: EncodedPicture
  /** It was drawn, because there is no picture. */
  isPlaceholder?: true
}

/** The pictures with which a page is shared. */
export type ShareFiles = Record<keyof ShareImages, ImageFile>
