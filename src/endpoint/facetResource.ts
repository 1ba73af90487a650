import { type DoctorFilters, type FacetName, namesOf, without } from '../../contract/doctorFilters'
import type { DoctorList, FacetOption } from '../../contract/documents'
import type { LocalizedText } from '../../contract/language'
import { facetOptions, filterName, selectDoctors } from '../directory/selectDoctors'
import { doctorListResource, facetFileResource } from './doctorListResource'
import type { EndpointResult } from './endpointError'
import type { Resource } from './resource'

/** What a filter may be changed to: its options, and how many doctors there are without it. */
export type FacetChoice = { options: readonly FacetOption[]; countWithout: number }

/**
 * The choice that one filter offers while the others stay as they are.
 *
 * @param shown the list on the screen: where it is the one that holds the options, nothing is asked for
 */
export function facetResource(filters: DoctorFilters, name: FacetName, shown?: DoctorList): Resource<FacetChoice> {
  const others = without(filters, name)
  const lists = doctorListResource(others)
  const known = filters[name] === undefined ? shown : undefined
  const choice = (list: DoctorList, options: readonly FacetOption[]) => ({
    options,
    countWithout: selectDoctors(list, others).count,
  })
  return {
    path: `${lists.path}?${name}`,
    copy() {
      const list = known ?? lists.copy()
      const options = list && (facetOptions(list, others, name) ?? facetFileResource(others, name).copy()?.options)
      return list && options && choice(list, options)
    },
    async fetch() {
      const answer = known ? { ok: true as const, value: known } : await existing(lists)
      if (!answer.ok) return answer
      // A department that the hospital does not have: nobody is left, whatever is chosen.
      if (!answer.value) return { ok: true, value: { options: [], countWithout: 0 } }
      const inside = facetOptions(answer.value, others, name)
      if (inside) return { ok: true, value: choice(answer.value, inside) }
      const file = await facetFileResource(others, name).fetch()
      return file.ok ? { ok: true, value: choice(answer.value, file.value.options) } : file
    },
  }
}

/** A way out of an empty list: without this filter so many doctors are left. */
export type Loosening = { name: FacetName; label?: LocalizedText; count: number }

/** What each filter of an empty list costs. Not found where none of the filters names anything that exists. */
export function looseningResource(filters: DoctorFilters): Resource<Loosening[]> {
  const names = namesOf(filters)
  return {
    path: `${doctorListResource(filters).path}?${names.map((name) => filters[name])}`,
    copy: () => undefined,
    async fetch() {
      const answers = await Promise.all(names.map((name) => existing(doctorListResource(without(filters, name)))))
      const lists: DoctorList[] = []
      for (const answer of answers) {
        if (!answer.ok) return answer
        if (answer.value) lists.push(answer.value)
      }
      if (lists.length === 0) return { ok: false, error: 'notFound' }
      const label = (name: FacetName) => lists.map((list) => filterName(list, filters, name)).find(Boolean)
      const loosenings = names.map((name, index) => {
        const answer = answers[index]
        const list = answer?.ok ? answer.value : undefined
        return { name, label: label(name), count: list ? selectDoctors(list, without(filters, name)).count : 0 }
      })
      return { ok: true, value: loosenings }
    },
  }
}

/** A list, or undefined where there is none: then nobody is on it. */
async function existing(lists: Resource<DoctorList>): Promise<EndpointResult<DoctorList | undefined>> {
  const answer = await lists.fetch()
  return !answer.ok && answer.error === 'notFound' ? { ok: true, value: undefined } : answer
}
