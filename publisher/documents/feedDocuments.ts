import { type Feed, type FeedItem, feedSchema } from '../../contract/documents'
import { type Language, localized } from '../../contract/language'
import { feedPageSize, paths } from '../../contract/paths'
import { type EndpointDocument, lazyDocument } from './endpointDocument'
import { fullAddress } from './fullAddress'
import { instantOf } from './instantOf'
import { interviewCard } from './interviewCard'
import { type AgedPage, pagesFromOldest } from './pagesFromOldest'
import type { Publication, PublishedInterview } from './publication'
import { recordingType } from './recordingType'
import { interviewPage } from './webPages'

/** The feed's own language; each item bears that of its original. */
const feedLanguage: Language = 'en'

/** All interviews as JSON Feed 1.1 (jsonfeed.org/version/1.1): an entry with the newest ones, and full pages of older ones. */
export function feedDocuments(publication: Publication): EndpointDocument[] {
  const { interviews } = publication
  const { newest, pages } = pagesFromOldest(interviews, feedPageSize)
  return [
    feedDocument(publication, paths.interviews, { ...newest, interviewCount: interviews.length }),
    ...pages.map(({ page, ...older }) =>
      // As many as there were when the page was filled: the count of today would change it.
      feedDocument(publication, paths.interviewsPage(page), { ...older, interviewCount: page * feedPageSize }),
    ),
  ]
}

type FeedPage = AgedPage<PublishedInterview> & { interviewCount: number }

function feedDocument(publication: Publication, path: string, { entries, next, interviewCount }: FeedPage) {
  const { site } = publication
  const { homePageUrl } = site
  const publisher = localized(site.publisher, feedLanguage) ?? ''
  const feed = (): Feed => ({
    version: 'https://jsonfeed.org/version/1.1',
    title: localized(site.name, feedLanguage) ?? '',
    description: localized(site.tagline, feedLanguage),
    language: feedLanguage,
    ...(homePageUrl && { home_page_url: homePageUrl }),
    feed_url: fullAddress(publication, path),
    ...(next !== undefined && { next_url: fullAddress(publication, paths.interviewsPage(next)) }),
    authors: [{ name: publisher, ...(homePageUrl && { url: homePageUrl }) }],
    items: entries.map((interview) => feedItem(publication, interview, publisher)),
    _shanghaidoctor: { about: fullAddress(publication, paths.schema('feed')), site, interviewCount },
  })
  const { endpointUrl, pageUrls } = publication
  return lazyDocument([path], feedSchema, [site, endpointUrl, pageUrls, interviewCount, next, ...entries], feed)
}

function feedItem(publication: Publication, interview: PublishedInterview, publisher: string): FeedItem {
  const { id, datePublished, dateModified, ...card } = interviewCard(interview, feedLanguage)
  const [original] = interview.versions
  const { audio } = original
  const page = interviewPage(publication, interview, original)
  const picture = card.cover?.sources.at(-1)?.src
  return {
    id,
    ...(page && { url: page }),
    title: original.headline,
    content_text: original.digest,
    ...(picture && { image: fullAddress(publication, picture) }),
    date_published: instantOf(datePublished),
    date_modified: instantOf(dateModified),
    language: original.language,
    authors: [{ name: original.editor ?? publisher }],
    tags: [interview.department, interview.hospital].map(({ name }) => localized(name, feedLanguage) ?? ''),
    ...(audio && {
      attachments: [
        {
          url: fullAddress(publication, audio.src),
          mime_type: recordingType(audio.src),
          title: original.headline,
          size_in_bytes: audio.bytes,
          duration_in_seconds: audio.durationSeconds,
        },
      ],
    }),
    _shanghaidoctor: card,
  }
}
