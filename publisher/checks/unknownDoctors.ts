import { suggestion } from '../records/nearestWord'
import type { Rule } from './rule'

/** An interview names a doctor who has no file. */
export const unknownDoctors: Rule = ({ collection: { doctors, interviews, folder } }) => {
  const slugs = new Set(doctors.map(({ slug }) => slug))
  return interviews.flatMap(({ file, sound, lineOf }) => {
    const { doctor } = sound
    if (!doctor || slugs.has(doctor)) return []
    const remedy = suggestion(doctor, [...slugs]) || `; write ${folder}/doctors/${doctor}.yaml`
    return [{ file, line: lineOf('doctor'), severity: 'error', message: `unknown doctor “${doctor}”${remedy}` }]
  })
}
