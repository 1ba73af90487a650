import { type Feed, feedSchema } from '../../contract/documents'
import { paths } from '../../contract/paths'
import { type Resource, resource } from './resource'

/** A page of interviews; without a path, the newest. `path` is the `next_url` of the page before. */
export function feedResource(path: string = paths.interviews): Resource<Feed> {
  return resource(path, feedSchema)
}
