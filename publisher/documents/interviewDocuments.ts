import { type Interview, type InterviewCard, interviewSchema } from '../../contract/interview'
import { paths } from '../../contract/paths'
import { blockDocuments } from './blockDocuments'
import { doctorDocument } from './doctorDocuments'
import { type EndpointDocument, lazyDocument } from './endpointDocument'
import { interviewCard } from './interviewCard'
import { pictureDocument } from './pictureDocument'
import {
  type Publication,
  type PublishedInterview,
  type PublishedVersion,
  sharedPictures,
  versionKey,
} from './publication'
import { relatedInterviews } from './relatedInterviews'
import { sectionsOf } from './sections'
import { shareImagesDocument } from './shareImagesDocument'

/** One document a language version; the original also stands under the bare slug and id. */
export function interviewDocuments(publication: Publication): EndpointDocument[] {
  const { interviews, site, pictures } = publication
  const { sameDepartment, sameHospital } = relatedInterviews(interviews)
  return interviews.flatMap((interview, index) => {
    const [previous, next] = [interviews[index - 1], interviews[index + 1]]
    const ofDepartment = sameDepartment(interview)
    const ofHospital = sameHospital(interview, [previous, next, ...ofDepartment])
    const related = { previous, next, sameDepartment: ofDepartment, sameHospital: ofHospital }
    const keys = [...new Set([interview.slug, interview.id])]
    return interview.versions.map((version, versionIndex) => {
      const bare = versionIndex === 0 ? keys.map((key) => paths.interview(key)) : []
      const all = [...bare, ...keys.map((key) => paths.interview(key, version.language))]
      const figures = version.figures.map((name) => pictures.get(name))
      const cards = publication.shared.versions.get(versionKey(interview, version.language))
      const others = [previous, next, ofDepartment.length, ...ofDepartment, ...ofHospital]
      const inputs = [site, interview, version.contentHash, cards, ...figures, ...others]
      return lazyDocument(all, interviewSchema, inputs, () =>
        interviewDocument(publication, interview, version, related),
      )
    })
  })
}

type Related = {
  previous?: PublishedInterview
  next?: PublishedInterview
  sameDepartment: PublishedInterview[]
  sameHospital: PublishedInterview[]
}

function interviewDocument(
  publication: Publication,
  interview: PublishedInterview,
  version: PublishedVersion,
  related: Related,
): Interview {
  const { blocks, cover, ...entries } = version
  const { language } = version
  const card = (other: PublishedInterview): InterviewCard => interviewCard(other, language)
  return {
    ...entries,
    id: interview.id,
    slug: interview.slug,
    doctor: doctorDocument(interview.doctor, language),
    datePublished: interview.datePublished,
    cover: pictureDocument(cover.picture, cover),
    shareImages: shareImagesDocument(sharedPictures(publication.shared.versions, versionKey(interview, language))),
    visits: interview.visits,
    sections: sectionsOf(blocks),
    blocks: blockDocuments(blocks, { publication, doctor: interview.doctor, language }),
    versions: card(interview).versions,
    ...(related.previous && { previous: card(related.previous) }),
    ...(related.next && { next: card(related.next) }),
    sameDepartment: related.sameDepartment.map(card),
    sameHospital: related.sameHospital.map(card),
    site: publication.site,
  }
}
