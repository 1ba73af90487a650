import { type DoctorPage, doctorPageSchema } from '../../contract/documents'
import { paths } from '../../contract/paths'
import { type Resource, resource } from './resource'

/** A doctor's record and interviews. */
export function doctorPageResource(slug: string): Resource<DoctorPage> {
  return resource(paths.doctor(slug), doctorPageSchema, { movedTo: paths.doctor })
}
