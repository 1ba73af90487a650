import type { Publication } from './publication'

/** The full address of a path of the endpoint, for readers that come from elsewhere: feeds and search engines. */
export function fullAddress({ endpointUrl }: Pick<Publication, 'endpointUrl'>, path: string): string {
  return endpointUrl + path
}
