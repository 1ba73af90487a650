/** By what the directory of doctors is narrowed, in the order in which filters are named. */
export const facetNames = ['hospital', 'department', 'expertise'] as const
export type FacetName = (typeof facetNames)[number]

/** Which doctors: those that have all of this in common, each by its slug. None means every doctor. */
export type DoctorFilters = { readonly [Name in FacetName]?: string }

/** The filters that are set, in order. */
export function namesOf(filters: DoctorFilters): FacetName[] {
  return facetNames.filter((name) => filters[name] !== undefined)
}

/** The same without one of them. */
export function without(filters: DoctorFilters, name: FacetName): DoctorFilters {
  return { ...filters, [name]: undefined }
}

/**
 * The filters of the published list in which the doctors stand. There is a list for every hospital, every department,
 * every department of a hospital and every field of expertise. A field at a hospital or in a department is no list of its
 * own, for there would be as many as doctors have fields: the field's list says of each doctor where they work.
 */
export function listedUnder({ hospital, department, expertise }: DoctorFilters): DoctorFilters {
  return expertise === undefined ? { hospital, department } : { expertise }
}
