/** The setting `ENDPOINT_URL` is no address. */
export class NotAnAddressError extends Error {}

/**
 * The endpoint's public address, without a slash at its end, from the setting `ENDPOINT_URL`: phones ask it, and feeds name
 * it. Without a setting it is where `npm run serve` listens. Throws a `NotAnAddressError`.
 * (`config/index.ts` says the same once more: Taro reads it before anything outside `config/` can be compiled.)
 */
export function endpointOrigin(setting: string | undefined): string {
  if (!setting) return 'http://127.0.0.1:8090'
  if (/^https?:\/\/[^\s/?#]+[^\s?#]*$/.test(setting)) return setting.replace(/\/+$/, '')
  throw new NotAnAddressError(
    `ENDPOINT_URL=${setting}: give the address of the endpoint, such as https://interviews.example.org`,
  )
}
