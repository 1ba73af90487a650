import type { Doctor } from '../../contract/directory'
import { type DoctorPage, doctorPageSchema } from '../../contract/documents'
import type { Language } from '../../contract/language'
import { paths } from '../../contract/paths'
import { doctorCard } from './doctorCard'
import { type EndpointDocument, lazyDocument } from './endpointDocument'
import type { FieldIndex } from './fieldIndex'
import { groupBy } from './groupBy'
import { interviewCard } from './interviewCard'
import { portraitDocument } from './portraitDocument'
import { type Publication, type PublishedDoctor, sharedPictures } from './publication'
import { shareImagesDocument } from './shareImagesDocument'

/** Documents that serve readers of both languages say what a picture shows in English, where there is English. */
const sharedLanguage: Language = 'en'

/** Colleagues on a doctor's page. */
const colleaguesShown = 4

/** A doctor's whole record, in a document of a language. */
export function doctorDocument(doctor: PublishedDoctor, language: Language): Doctor {
  const { portraitAlt: _, formerSlugs: __, ...record } = doctor
  return { ...record, portrait: portraitDocument(doctor, language) }
}

/** One page a doctor. */
export function doctorDocuments(
  { site, doctors, interviews, shared }: Publication,
  index: FieldIndex,
): EndpointDocument[] {
  const interviewsOf = groupBy(interviews, (interview) => interview.doctor.slug)
  const ofDepartment = groupBy(doctors, (doctor) => doctor.department.slug)
  const ofTeam = groupBy(doctors, teamOf)
  return doctors.map((doctor) => {
    const own = interviewsOf.get(doctor.slug) ?? []
    const cards = sharedPictures(shared.doctors, doctor.slug)
    const team = ofTeam.get(teamOf(doctor)) ?? []
    const sameHospital = team.length > 1
    const among = sameHospital ? team : (ofDepartment.get(doctor.department.slug) ?? [])
    const colleagues = among.length > 1 ? following(doctor, among) : []
    const page = (): DoctorPage => ({
      site,
      doctor: doctorDocument(doctor, sharedLanguage),
      shareImages: shareImagesDocument(cards),
      fields: index.of(doctor),
      interviews: [...own].reverse().map((interview) => interviewCard(interview, sharedLanguage)),
      ...(among.length > 1 && {
        colleagues: { sameHospital, count: among.length - 1, doctors: colleagues.map(doctorCard) },
      }),
    })
    const inputs = [
      site,
      doctor,
      cards,
      ...index.of(doctor),
      own.length,
      ...own,
      String(sameHospital),
      among.length,
      ...colleagues,
    ]
    return lazyDocument([paths.doctor(doctor.slug)], doctorPageSchema, inputs, page)
  })
}

/** The department of the hospital. */
const teamOf = ({ hospital, department }: PublishedDoctor) => `${hospital.slug}/${department.slug}`

/** Those who follow a doctor in the directory, and after the last the first: so each of a large department is shown. */
function following(doctor: PublishedDoctor, among: readonly PublishedDoctor[]): PublishedDoctor[] {
  const position = among.indexOf(doctor)
  const count = Math.min(colleaguesShown, among.length - 1)
  return Array.from({ length: count }, (_, step) => among[(position + 1 + step) % among.length] ?? doctor)
}
