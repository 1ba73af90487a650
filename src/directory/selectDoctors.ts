import type { DoctorFilters, FacetName } from '../../contract/doctorFilters'
import type { DoctorColumns, DoctorList, FacetOption, Letter } from '../../contract/documents'
import type { LocalizedText } from '../../contract/language'

/** The doctors of a published list that filters leave. */
export type Selection = {
  count: number
  /** Where each stands in the published list; undefined where all of it is left. */
  positions?: readonly number[]
  /** The letters in use, each with the position among the doctors that are left. */
  letters: readonly Letter[]
}

/** Narrows the list that `listedUnder(filters)` names to what is asked of it beyond. */
export function selectDoctors(list: DoctorList, filters: DoctorFilters): Selection {
  const { columns, count, letters } = list
  if (!columns || (filters.hospital === undefined && filters.department === undefined)) return { count, letters }
  const hospital = fitting(columns.hospitals, filters.hospital)
  const department = fitting(columns.departments, filters.department)
  const positions = columns.hospital.flatMap((own, position) =>
    hospital(own) && department(columns.department[position] ?? -1) ? [position] : [],
  )
  return { count: positions.length, positions, letters: lettersAmong(list, positions) }
}

function fitting(places: readonly { slug: string }[], slug: string | undefined): (index: number) => boolean {
  if (slug === undefined) return () => true
  const wanted = places.findIndex((place) => place.slug === slug)
  return (index) => index === wanted
}

function lettersAmong({ letters, count }: DoctorList, positions: readonly number[]): Letter[] {
  return letters.flatMap(({ letter, start }, index) => {
    const end = letters[index + 1]?.start ?? count
    const first = positions.findIndex((position) => position >= start && position < end)
    return first < 0 ? [] : [{ letter, start: first }]
  })
}

/**
 * By what a list can be narrowed further, each with the number of doctors that remain. Undefined where the list leaves
 * the options to a file beside it.
 */
export function facetOptions(list: DoctorList, filters: DoctorFilters, name: FacetName): FacetOption[] | undefined {
  const { columns, facets } = list
  if (!columns || name === 'expertise') return facets[name]
  const { positions = columns[name].keys() } = selectDoctors(list, filters)
  const counts: number[] = []
  for (const position of positions) {
    const place = columns[name][position] ?? -1
    counts[place] = (counts[place] ?? 0) + 1
  }
  return placesOf(columns, name).flatMap((place, index) => {
    const count = counts[index]
    return count ? [{ ...place, count }] : []
  })
}

function placesOf(columns: DoctorColumns, name: 'hospital' | 'department') {
  return name === 'hospital' ? columns.hospitals : columns.departments
}

/** The name of what a filter asks for, as far as the list knows it. */
export function filterName(list: DoctorList, filters: DoctorFilters, name: FacetName): LocalizedText | undefined {
  const known = list.filters[name]
  if (known || !list.columns || name === 'expertise') return known?.name
  return placesOf(list.columns, name).find(({ slug }) => slug === filters[name])?.name
}
