import type { Department, Field, Hospital } from '../../contract/directory'
import { type DoctorFilters, type FacetName, facetNames } from '../../contract/doctorFilters'
import type { DoctorColumns, DoctorList, FacetOption, Letter } from '../../contract/documents'
import { compareNames, letterOf } from './doctorOrder'
import type { FieldIndex } from './fieldIndex'
import type { Publication, PublishedDoctor } from './publication'

/** A list of the directory: what its doctors have in common, and who they are, in the directory's order. */
export type PublishedList = { filters: DoctorList['filters']; doctors: PublishedDoctor[] }

/**
 * Every list that is published: all doctors, each hospital, each department, each department of a hospital, each field.
 * Places without doctors have an empty list, so that its address says whose it is. One pass over the doctors.
 */
export function doctorLists({ doctors, hospitals, departments }: Publication, index: FieldIndex): PublishedList[] {
  const lists = new Map<string, PublishedList>()
  const list = (filters: DoctorList['filters']): PublishedList => {
    const key = facetNames.map((name) => filters[name]?.slug).join('/')
    const found = lists.get(key) ?? { filters, doctors: [] }
    lists.set(key, found)
    return found
  }
  list({})
  for (const { slug, name } of hospitals) list({ hospital: { slug, name } })
  for (const { slug, name } of departments) list({ department: { slug, name } })
  for (const doctor of doctors) {
    const { hospital, department } = doctor
    const fields = index.of(doctor)
    const own = [
      {},
      { hospital },
      { department },
      { hospital, department },
      ...fields.map((expertise) => ({ expertise })),
    ]
    for (const filters of own) list(filters).doctors.push(doctor)
  }
  return [...lists.values()]
}

/** The slugs of resolved filters: what paths are made of. */
export function slugsOf(filters: DoctorList['filters']): DoctorFilters {
  return Object.fromEntries(facetNames.flatMap((name) => (filters[name] ? [[name, filters[name].slug]] : [])))
}

/** The letters in use, and where each begins. */
export function lettersOf(doctors: readonly PublishedDoctor[]): Letter[] {
  const letters: Letter[] = []
  for (const [start, { name }] of doctors.entries()) {
    const letter = letterOf(name)
    if (letters.at(-1)?.letter !== letter) letters.push({ letter, start })
  }
  return letters
}

/** How many of these doctors each option of a facet leaves, in the order of the options' names. */
export function facetOf(doctors: readonly PublishedDoctor[], name: FacetName, index: FieldIndex): FacetOption[] {
  const options = new Map<string, FacetOption>()
  for (const doctor of doctors) {
    for (const entry of entriesOf[name](doctor, index)) {
      const option = options.get(entry.slug) ?? { ...entry, count: 0 }
      option.count += 1
      options.set(entry.slug, option)
    }
  }
  return [...options.values()].sort((a, b) => compareNames(a.name, b.name) || (a.slug < b.slug ? -1 : 1))
}

/** How many options a facet of these doctors has. */
export function optionCount(doctors: readonly PublishedDoctor[], name: FacetName, index: FieldIndex): number {
  return new Set(doctors.flatMap((doctor) => entriesOf[name](doctor, index).map(({ slug }) => slug))).size
}

type Entry = Hospital | Department | Field

const entriesOf: Record<FacetName, (doctor: PublishedDoctor, index: FieldIndex) => Entry[]> = {
  hospital: ({ hospital }) => [hospital],
  department: ({ department }) => [department],
  expertise: (doctor, index) => index.of(doctor),
}

/** Where each doctor works, as indexes into the places that occur, in the order of their names. */
export function columnsOf(doctors: readonly PublishedDoctor[], index: FieldIndex): DoctorColumns {
  const column = (name: 'hospital' | 'department') => {
    const places = facetOf(doctors, name, index).map(({ slug, name }) => ({ slug, name }))
    const indexes = new Map(places.map(({ slug }, position) => [slug, position]))
    return { places, positions: doctors.map((doctor) => indexes.get(doctor[name].slug) ?? -1) }
  }
  const [hospital, department] = [column('hospital'), column('department')]
  return {
    hospitals: hospital.places,
    departments: department.places,
    hospital: hospital.positions,
    department: department.positions,
  }
}
