import { type Site, siteSchema } from '../../contract/directory'
import { paths } from '../../contract/paths'
import { type Resource, resource } from './resource'

/** The publication: for the About page. */
export function siteResource(): Resource<Site> {
  return resource(paths.site, siteSchema)
}
