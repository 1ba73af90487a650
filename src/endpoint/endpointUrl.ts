/** The full address of a path of the endpoint, for `Image` sources and share images as well as requests. */
export function endpointUrl(path: string): string {
  return ENDPOINT_URL + path
}
