import type { Place } from '../../contract/directory'
import { interviewPageSchema, type PlacePage, placePageSchema } from '../../contract/documents'
import type { Language } from '../../contract/language'
import { feedPageSize, type PlaceKind, paths, placeKinds } from '../../contract/paths'
import type { ShareFiles } from '../pictures/pictureFile'
import { doctorCard } from './doctorCard'
import { facetOf } from './doctorLists'
import { type EndpointDocument, lazyDocument } from './endpointDocument'
import type { FieldIndex } from './fieldIndex'
import { groupBy } from './groupBy'
import { interviewCard } from './interviewCard'
import { pagesFromOldest } from './pagesFromOldest'
import { type Publication, type PublishedDoctor, type PublishedInterview, placeKey } from './publication'
import { shareImagesDocument } from './shareImagesDocument'

const doctorsShown = 6
const partsShown = 60
/** As in the pages of doctors: these documents serve readers of both languages. */
const sharedLanguage: Language = 'en'

/** One page a hospital and a department, of bounded size, and pages of their older interviews. */
export function placeDocuments(publication: Publication, index: FieldIndex): EndpointDocument[] {
  return placeKinds.flatMap((kind) => {
    const doctors = groupBy(publication.doctors, (doctor) => doctor[kind].slug)
    const interviews = groupBy(publication.interviews, (interview) => interview[kind].slug)
    return publication[`${kind}s`].flatMap((place) =>
      documentsOf(kind, place, {
        site: publication.site,
        cards: publication.shared.places.get(placeKey(kind, place.slug)),
        index,
        doctors: doctors.get(place.slug) ?? [],
        interviews: interviews.get(place.slug) ?? [],
      }),
    )
  })
}

type Holdings = {
  site: Publication['site']
  cards: ShareFiles | undefined
  index: FieldIndex
  doctors: readonly PublishedDoctor[]
  /** From the oldest to the newest. */
  interviews: readonly PublishedInterview[]
}

function documentsOf(kind: PlaceKind, place: Place, { site, cards, index, doctors, interviews }: Holdings) {
  const { newest, pages } = pagesFromOldest(interviews, feedPageSize)
  const interviewPage = ({ entries, next }: typeof newest) => ({
    interviews: entries.map((interview) => interviewCard(interview, sharedLanguage)),
    ...(next !== undefined && { next: paths.placeInterviews(kind, place.slug, next) }),
  })
  const page = (): PlacePage => {
    const parts = facetOf(doctors, kind === 'hospital' ? 'department' : 'hospital', index)
    return {
      site,
      place,
      ...(cards && { shareImages: shareImagesDocument(cards) }),
      // The sort keeps the order of names where counts are equal.
      parts: parts.sort((a, b) => b.count - a.count).slice(0, partsShown),
      partCount: parts.length,
      doctorCount: doctors.length,
      doctors: doctors.slice(0, doctorsShown).map(doctorCard),
      interviewCount: interviews.length,
      ...interviewPage(newest),
    }
  }
  const inputs = [site, place, cards, doctors.length, ...doctors, interviews.length, newest.next, ...newest.entries]
  return [
    lazyDocument([paths.place(kind, place.slug)], placePageSchema, inputs, page),
    ...pages.map(({ page: number, ...older }) =>
      lazyDocument(
        [paths.placeInterviews(kind, place.slug, number)],
        interviewPageSchema,
        [older.next, ...older.entries],
        () => interviewPage(older),
      ),
    ),
  ]
}
