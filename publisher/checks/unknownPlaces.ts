import type { RecordFile } from '../collection/collection'
import type { PlaceRecords } from '../records/directoryRecords'
import { suggestion } from '../records/nearestWord'
import type { Rule } from './rule'

/** A doctor works in a hospital or a department that is not listed. Silent while the list itself is faulty. */
export const unknownPlaces: Rule = ({ collection: { doctors, hospitals, departments } }) => {
  const places: ['hospital' | 'department', RecordFile<PlaceRecords>][] = [
    ['hospital', hospitals],
    ['department', departments],
  ]
  return doctors.flatMap(({ file, sound, lineOf }) =>
    places.flatMap(([key, list]) => {
      const slug = sound[key]
      if (!slug || !list.value || Object.keys(list.value).includes(slug)) return []
      const remedy = suggestion(slug, Object.keys(list.value)) || `; add it to ${list.file}`
      return [{ file, line: lineOf(key), severity: 'error', message: `unknown ${key} “${slug}”${remedy}` }]
    }),
  )
}
