import { useMemo } from 'react'
import type { DoctorFilters, FacetName } from '../../contract/doctorFilters'
import type { LocalizedText } from '../../contract/language'
import { looseningResource } from '../endpoint/facetResource'
import { useResource } from './useResource'

/** The ways out of an empty list; asked for only where it is empty. */
export function useLoosening(filters: DoctorFilters, isEmpty: boolean) {
  const resource = useMemo(() => (isEmpty ? looseningResource(filters) : undefined), [filters, isEmpty])
  const { state, retry } = useResource(resource)
  const loosenings = state.status === 'ready' ? state.value : []
  return {
    state,
    retry,
    label: (name: FacetName): LocalizedText | undefined => loosenings.find((one) => one.name === name)?.label,
  }
}
