import type { HospitalLeaf } from 'schema-dts'
import type { Hospital, Place } from '../../../contract/directory'
import { type Language, localized } from '../../../contract/language'
import { webPaths } from '../../../contract/paths'
import { fullAddress } from '../fullAddress'
import type { Publication, PublishedDoctor } from '../publication'
import { departmentPage, hospitalPage } from '../webPages'
import { otherName } from './otherName'

/** A hospital with the departments of its doctors. */
export function hospitalData(
  publication: Publication,
  hospital: Place,
  language: Language,
  staff: readonly PublishedDoctor[],
): HospitalLeaf {
  const about = localized(hospital.about ?? {}, language) ?? []
  const departments = new Map(staff.map(({ department }) => [department.slug, department]))
  return {
    ...hospitalReference(publication, hospital, language),
    ...otherName(hospital.name, language),
    ...(about.length > 0 && { description: about.join('\n') }),
    department: [...departments.values()].map((department) => {
      const page = departmentPage(publication, department)
      return {
        '@type': 'MedicalOrganization',
        name: localized(department.name, language),
        ...otherName(department.name, language),
        ...(page && { url: page }),
      }
    }),
  }
}

/** A hospital as other documents name one. */
export function hospitalReference(publication: Publication, hospital: Hospital, language: Language): HospitalLeaf {
  const page = hospitalPage(publication, hospital)
  return {
    '@type': 'Hospital',
    '@id': fullAddress(publication, webPaths.place('hospital', hospital.slug)),
    name: localized(hospital.name, language),
    ...(page && { url: page }),
  }
}
