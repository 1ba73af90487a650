import { check, pipe } from 'valibot'
import type { DoctorFilters, FacetName } from '../../contract/doctorFilters'
import { listedUnder } from '../../contract/doctorFilters'
import {
  type DoctorList,
  type DoctorListPage,
  doctorListPageSchema,
  doctorListSchema,
  type Facet,
  facetSchema,
} from '../../contract/documents'
import { paths } from '../../contract/paths'
import { type Resource, resource } from './resource'

/** The first page of the published list that holds what the filters leave. The list of others is not what was asked for. */
export function doctorListResource(filters: DoctorFilters): Resource<DoctorList> {
  const path = paths.doctors(listedUnder(filters))
  const isOwn = check((list: DoctorList) => pathOfList(list) === path, 'the list of other filters')
  return resource(path, pipe(doctorListSchema, isOwn))
}

/** Where a list stands, by what it says itself. */
export function pathOfList({ filters: { hospital, department, expertise } }: DoctorList): string {
  return paths.doctors({ hospital: hospital?.slug, department: department?.slug, expertise: expertise?.slug })
}

/** A later page of it. */
export function doctorListPageResource(filters: DoctorFilters, page: number): Resource<DoctorListPage> {
  return resource(paths.doctorsPage(listedUnder(filters), page), doctorListPageSchema)
}

/** The options of a facet that are too many for the list's first page. */
export function facetFileResource(filters: DoctorFilters, name: FacetName): Resource<Facet> {
  return resource(paths.doctorsFacet(listedUnder(filters), name), facetSchema)
}
