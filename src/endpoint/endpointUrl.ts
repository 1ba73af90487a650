import type { ShareImages } from '../../contract/picture'

/** The full address of a path of the endpoint, for `Image` sources and share images as well as requests. */
export function endpointUrl(path: string): string {
  return /^https?:/.test(path) ? path : `${ENDPOINT_URL}${path}`
}

/** WeChat loads share pictures by their full address. */
export function shareImageUrls(images: ShareImages | undefined): ShareImages | undefined {
  return images && { message: endpointUrl(images.message), timeline: endpointUrl(images.timeline) }
}
