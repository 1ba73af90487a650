import type { PersonLeaf } from 'schema-dts'
import { type Language, localized } from '../../../contract/language'
import { paths, webPaths } from '../../../contract/paths'
import { englishTitles } from '../addressedName'
import { fullAddress } from '../fullAddress'
import type { Publication, PublishedDoctor } from '../publication'
import { doctorPage } from '../webPages'
import { hospitalReference } from './hospitalData'
import { otherName } from './otherName'

/**
 * A doctor is a Person. schema.org's Physician is a practice: it descends from LocalBusiness, and search engines ask a
 * business for its address and opening hours (schema.org/Physician,
 * developers.google.com/search/docs/appearance/structured-data/local-business). We tell of people, give no such facts and must
 * not look like a directory of practices. Who looks for physicians finds the type of the individual one
 * (schema.org/IndividualPhysician) as an additional type.
 */
export function doctorData(publication: Publication, doctor: PublishedDoctor, language: Language): PersonLeaf {
  const { formOfAddress, degrees, post, biography, expertise, portrait, hospital, department } = doctor
  const paragraphs = localized(biography, language) ?? []
  const picture = portrait.files.at(-1)
  return {
    ...doctorReference(publication, doctor, language),
    ...otherName(doctor.name, language, doctor.pinyin),
    additionalType: 'https://schema.org/IndividualPhysician',
    honorificPrefix: englishTitles[formOfAddress],
    ...(degrees.length > 0 && { honorificSuffix: degrees.join(', ') }),
    jobTitle: localized(post, language),
    worksFor: hospitalReference(publication, hospital, language),
    affiliation: {
      '@type': 'MedicalOrganization',
      name: localized(department.name, language),
      parentOrganization: { '@id': fullAddress(publication, webPaths.place('hospital', hospital.slug)) },
    },
    ...(paragraphs.length > 0 && { description: paragraphs.join('\n') }),
    ...(expertise.length > 0 && { knowsAbout: expertise.map((field) => localized(field, language) ?? '') }),
    ...(picture && { image: fullAddress(publication, paths.image(picture.name)) }),
  }
}

/** A doctor as other documents name one. */
export function doctorReference(
  publication: Publication,
  doctor: Pick<PublishedDoctor, 'slug' | 'name'>,
  language: Language,
): PersonLeaf {
  const page = doctorPage(publication, doctor)
  return {
    '@type': 'Person',
    '@id': fullAddress(publication, webPaths.doctor(doctor.slug)),
    name: localized(doctor.name, language),
    ...(page && { url: page }),
  }
}
