import { type FacetName, facetNames } from '../../contract/doctorFilters'
import { type DoctorList, doctorListPageSchema, doctorListSchema, facetSchema } from '../../contract/documents'
import { doctorPageSize, fieldPageSize, paths } from '../../contract/paths'
import { doctorCard } from './doctorCard'
import { columnsOf, doctorLists, facetOf, lettersOf, optionCount, type PublishedList, slugsOf } from './doctorLists'
import { type EndpointDocument, lazyDocument } from './endpointDocument'
import type { FieldIndex } from './fieldIndex'
import type { Publication } from './publication'

/** The most options of a facet that stand in a list's first page: more of them stand beside it. */
export const mostOptionsInside = 60

/**
 * The directory of doctors. Whatever the number of doctors, the first page of a list carries at most a page of cards and
 * at most `mostOptionsInside` options a facet: a first screen is one request of bounded size, filtered or not.
 */
export function doctorListDocuments(publication: Publication, index: FieldIndex): EndpointDocument[] {
  return doctorLists(publication, index).flatMap((list) => documentsOf(list, publication, index))
}

function documentsOf({ filters, doctors }: PublishedList, publication: Publication, index: FieldIndex) {
  const slugs = slugsOf(filters)
  const pageSize = filters.expertise ? fieldPageSize : doctorPageSize
  const open = filters.expertise ? [] : openFacets(filters)
  const inside = open.filter((name) => optionCount(doctors, name, index) <= mostOptionsInside)
  const list = (): DoctorList => ({
    site: publication.site,
    filters,
    count: doctors.length,
    total: publication.doctors.length,
    letters: lettersOf(doctors),
    facets: Object.fromEntries(inside.map((name) => [name, facetOf(doctors, name, index)])),
    ...(filters.expertise && { columns: columnsOf(doctors, index) }),
    pageSize,
    doctors: doctors.slice(0, pageSize).map(doctorCard),
  })
  const inputs = [publication.site, filters, publication.doctors.length, index.fields, ...doctors]
  const pages = Array.from({ length: Math.ceil(doctors.length / pageSize) - 1 }, (_, position) => {
    const page = position + 2
    const shown = doctors.slice((page - 1) * pageSize, page * pageSize)
    return lazyDocument([paths.doctorsPage(slugs, page)], doctorListPageSchema, shown, () => ({
      doctors: shown.map(doctorCard),
    }))
  })
  const beside = open
    .filter((name) => !inside.includes(name))
    .map((name) =>
      lazyDocument([paths.doctorsFacet(slugs, name)], facetSchema, [index.fields, ...doctors], () => ({
        options: facetOf(doctors, name, index),
      })),
    )
  return [lazyDocument([paths.doctors(slugs)], doctorListSchema, inputs, list), ...pages, ...beside]
}

/** The facets by which a list can be narrowed further: all but those it has been narrowed by. */
function openFacets(filters: DoctorList['filters']): FacetName[] {
  return facetNames.filter((name) => filters[name] === undefined)
}
