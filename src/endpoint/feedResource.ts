import { type Feed, feedSchema } from '../../contract/documents'
import { endpointPath, paths } from '../../contract/paths'
import { type Resource, resource } from './resource'

/**
 * A page of interviews; without an address, the newest. `nextUrl` is that of the page before: only its path counts, for the
 * mini-program asks its own endpoint, which may be another host than the one that the feed names.
 */
export function feedResource(nextUrl: string = paths.interviews): Resource<Feed> {
  return resource(endpointPath(nextUrl), feedSchema)
}
