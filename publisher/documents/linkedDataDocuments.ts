import type { Article, Hospital, Person, Thing, WithContext } from 'schema-dts'
import { webPaths } from '../../contract/paths'
import { type EndpointDocument, type Inputs, lazyText } from './endpointDocument'
import { groupBy } from './groupBy'
import { articleData, articleReference } from './linkedData/articleData'
import { doctorData, doctorReference } from './linkedData/doctorData'
import { hospitalData } from './linkedData/hospitalData'
import { type Publication, versionKey } from './publication'

/**
 * What we publish as JSON-LD in the words of schema.org, for the website's pages and whoever else reads them: an Article a
 * language version, a Person a doctor, a Hospital. The website puts the text of a document into a script element of its page
 * (developers.google.com/search/docs/appearance/structured-data/intro-structured-data).
 */
export function linkedDataDocuments(publication: Publication): EndpointDocument[] {
  const { interviews, doctors, hospitals, shared } = publication
  const base = [publication.site, publication.endpointUrl, publication.pageUrls]
  const interviewsOf = groupBy(interviews, ({ doctor }) => doctor.slug)
  const staffOf = groupBy(doctors, ({ hospital }) => hospital.slug)
  return [
    ...interviews.flatMap((interview) =>
      interview.versions.map((version, index) =>
        document<Article>(
          [
            webPaths.interview(interview.slug, version.language),
            ...(index === 0 ? [webPaths.interview(interview.slug)] : []),
          ],
          [...base, interview, shared.versions.get(versionKey(interview, version.language))],
          () => articleData(publication, interview, version),
        ),
      ),
    ),
    ...doctors.map((doctor) => {
      const own = interviewsOf.get(doctor.slug) ?? []
      return document<Person>([webPaths.doctor(doctor.slug)], [...base, doctor, ...own], () => ({
        ...doctorData(publication, doctor, 'en'),
        subjectOf: [...own]
          .reverse()
          .map((interview) => articleReference(publication, interview, interview.versions[0])),
      }))
    }),
    ...hospitals.map((hospital) => {
      const staff = staffOf.get(hospital.slug) ?? []
      return document<Hospital>([webPaths.place('hospital', hospital.slug)], [...base, hospital, ...staff], () => ({
        ...hospitalData(publication, hospital, 'en', staff),
        employee: staff.map((doctor) => doctorReference(publication, doctor, 'en')),
      }))
    }),
  ]
}

function document<Type extends Thing>(
  paths: string[],
  inputs: Inputs,
  thing: () => Exclude<Type, string>,
): EndpointDocument {
  return lazyText(paths, inputs, () => {
    const data = { '@context': 'https://schema.org', ...thing() } as WithContext<Type>
    return JSON.stringify(data)
  })
}
