import type { Doctor, DoctorCard } from '../../contract/directory'
import { type DoctorList, type DoctorPage, doctorListSchema, doctorPageSchema } from '../../contract/documents'
import type { Language } from '../../contract/language'
import { paths } from '../../contract/paths'
import { letterOf } from './doctorOrder'
import { type EndpointDocument, endpointDocument } from './endpointDocument'
import { interviewCard } from './interviewCard'
import { portraitDocument } from './portraitDocument'
import type { Publication, PublishedDoctor } from './publication'
import { shareImagesDocument } from './shareImagesDocument'

/** Documents that serve readers of both languages say what a picture shows in English, where there is English. */
const sharedLanguage: Language = 'en'

/** A doctor's whole record, in a document of a language. */
export function doctorDocument(doctor: PublishedDoctor, language: Language): Doctor {
  const { portraitAlt: _, shareImages: __, ...record } = doctor
  return { ...record, portrait: portraitDocument(doctor, language) }
}

/** `doctors.json` and one page a doctor. */
export function doctorDocuments({ site, doctors, interviews }: Publication): EndpointDocument[] {
  const pages = doctors.map((doctor) => {
    const own = interviews.filter((interview) => interview.doctor.slug === doctor.slug).reverse()
    const page: DoctorPage = {
      site,
      doctor: doctorDocument(doctor, sharedLanguage),
      shareImages: shareImagesDocument(doctor.shareImages),
      interviews: own.map((interview) => interviewCard(interview, sharedLanguage)),
    }
    const { biography: _, expertise: __, ...entries } = page.doctor
    const card: DoctorCard = { ...entries, letter: letterOf(doctor.name), interviewCount: own.length }
    return { card, document: endpointDocument([paths.doctor(doctor.slug)], doctorPageSchema, page) }
  })
  const list: DoctorList = { site, doctors: pages.map(({ card }) => card) }
  return [endpointDocument([paths.doctors], doctorListSchema, list), ...pages.map(({ document }) => document)]
}
