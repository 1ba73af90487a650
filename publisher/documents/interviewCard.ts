import type { InterviewCard } from '../../contract/interview'
import type { Language } from '../../contract/language'
import { pictureDocument } from './pictureDocument'
import { portraitDocument } from './portraitDocument'
import { type PublishedInterview, versionIn } from './publication'

/** What lists show of an interview, in a document of a language: pictures are described in it where they can be. */
export function interviewCard(interview: PublishedInterview, language: Language): InterviewCard {
  const { id, slug, datePublished, dateModified, doctor, department, hospital, versions } = interview
  const { cover } = versionIn(interview, language)
  const { quote } = versions[0]
  return {
    id,
    slug,
    datePublished,
    dateModified,
    doctor: {
      slug: doctor.slug,
      name: doctor.name,
      formOfAddress: doctor.formOfAddress,
      portrait: portraitDocument(doctor, language),
    },
    department,
    hospital,
    cover: pictureDocument(cover.picture, cover),
    ...(quote && { quote }),
    versions: versions.map(({ language, headline, digest, readingMinutes }) => ({
      language,
      headline,
      digest,
      readingMinutes,
    })),
  }
}
