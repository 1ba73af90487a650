import type { ArticleLeaf, OrganizationLeaf } from 'schema-dts'
import { type Language, localized } from '../../../contract/language'
import { paths, webPaths } from '../../../contract/paths'
import { fullAddress } from '../fullAddress'
import { instantOf } from '../instantOf'
import {
  type Publication,
  type PublishedInterview,
  type PublishedVersion,
  sharedPictures,
  versionKey,
} from '../publication'
import { recordingType } from '../recordingType'
import { interviewPage } from '../webPages'
import { doctorData } from './doctorData'

/**
 * One language version of an interview as an Article about its doctor
 * (developers.google.com/search/docs/appearance/structured-data/article).
 */
export function articleData(
  publication: Publication,
  interview: PublishedInterview,
  version: PublishedVersion,
): ArticleLeaf {
  const { slug, doctor, datePublished, versions } = interview
  const { language, digest, dateModified, readingMinutes, editor, translator, audio, officialAccountUrl, cover } =
    version
  const [original, ...translations] = versions
  const page = interviewPage(publication, interview, version)
  const publisher = publisherData(publication, language)
  const picture = cover.picture.files.at(-1)
  const cards = sharedPictures(publication.shared.versions, versionKey(interview, language))
  const pictures = [picture, cards.message, cards.timeline].filter((file) => file !== undefined)
  return {
    ...articleReference(publication, interview, version),
    ...(page && { mainEntityOfPage: page }),
    description: digest,
    datePublished: instantOf(datePublished),
    dateModified: instantOf(dateModified),
    image: pictures.map(({ name }) => fullAddress(publication, paths.image(name))),
    author: editor ? { '@type': 'Person', name: editor } : publisher,
    publisher,
    ...(translator && { translator: { '@type': 'Person', name: translator } }),
    about: doctorData(publication, doctor, language),
    timeRequired: `PT${readingMinutes}M`,
    isAccessibleForFree: true,
    ...(version === original
      ? translations.length > 0 && {
          workTranslation: translations.map((translation) => articleReference(publication, interview, translation)),
        }
      : { translationOfWork: articleReference(publication, interview, original) }),
    ...(officialAccountUrl && { sameAs: officialAccountUrl }),
    ...(audio && {
      audio: {
        '@type': 'AudioObject',
        contentUrl: fullAddress(publication, audio.src),
        encodingFormat: recordingType(audio.src),
        contentSize: `${audio.bytes} B`,
        duration: `PT${audio.durationSeconds}S`,
        inLanguage: language,
        ...(audio.by && { description: audio.by }),
      },
    }),
    encoding: {
      '@type': 'MediaObject',
      contentUrl: fullAddress(publication, paths.interview(slug, language)),
      encodingFormat: 'application/json',
    },
  }
}

/** A version of an interview as other documents name one. */
export function articleReference(
  publication: Publication,
  interview: PublishedInterview,
  version: PublishedVersion,
): ArticleLeaf {
  const page = interviewPage(publication, interview, version)
  return {
    '@type': 'Article',
    '@id': fullAddress(publication, webPaths.interview(interview.slug, version.language)),
    headline: version.headline,
    inLanguage: version.language,
    ...(page && { url: page }),
  }
}

function publisherData({ site }: Publication, language: Language): OrganizationLeaf {
  return {
    '@type': 'Organization',
    name: localized(site.publisher, language),
    ...(site.homePageUrl && { url: site.homePageUrl }),
  }
}
