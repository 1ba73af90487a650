import { type DoctorList, doctorListSchema } from '../../contract/documents'
import { paths } from '../../contract/paths'
import { type Resource, resource } from './resource'

/** Every doctor. */
export function doctorListResource(): Resource<DoctorList> {
  return resource(paths.doctors, doctorListSchema)
}
