import { type Feed, type FeedItem, feedSchema } from '../../contract/documents'
import { type Language, localized } from '../../contract/language'
import { feedPageSize, paths } from '../../contract/paths'
import { type EndpointDocument, endpointDocument } from './endpointDocument'
import { interviewCard } from './interviewCard'
import type { Publication, PublishedInterview } from './publication'

/** The feed's own language; each item bears that of its original. */
const feedLanguage: Language = 'en'

/**
 * The feed: an entry with the newest interviews, which changes with every publication, and full pages counted from the
 * oldest, which never change when interviews are added. The entry overlaps only the first page it leads to.
 */
export function feedDocuments(publication: Publication): EndpointDocument[] {
  const { interviews } = publication
  const count = interviews.length
  const fullPages = Math.floor(count / feedPageSize)
  const entryLeadsTo = Math.floor((count - feedPageSize - 1) / feedPageSize) + 1
  const entry = feedPage(publication, {
    path: paths.interviews,
    interviews: interviews.slice(-feedPageSize),
    interviewCount: count,
    olderPage: entryLeadsTo,
  })
  const pages = Array.from({ length: fullPages }, (_, index) => {
    const page = index + 1
    const end = page * feedPageSize
    return feedPage(publication, {
      path: paths.interviewsPage(page),
      interviews: interviews.slice(end - feedPageSize, end),
      // As many as there were when the page was filled: the count of today would change the page.
      interviewCount: end,
      olderPage: page - 1,
    })
  })
  return [entry, ...pages]
}

type PageOptions = {
  path: string
  /** From the oldest to the newest. */
  interviews: readonly PublishedInterview[]
  interviewCount: number
  /** The page that `next_url` leads to; none below 1. */
  olderPage: number
}

function feedPage(
  { site }: Publication,
  { path, interviews, interviewCount, olderPage }: PageOptions,
): EndpointDocument {
  const publisher = localized(site.publisher, feedLanguage) ?? ''
  const feed: Feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: localized(site.name, feedLanguage) ?? '',
    description: localized(site.tagline, feedLanguage),
    language: feedLanguage,
    ...(site.homePageUrl && { home_page_url: site.homePageUrl }),
    feed_url: path,
    ...(olderPage >= 1 && { next_url: paths.interviewsPage(olderPage) }),
    items: [...interviews].reverse().map((interview) => feedItem(interview, publisher)),
    _shanghaidoctor: { site, interviewCount },
  }
  return endpointDocument([path], feedSchema, feed)
}

function feedItem(interview: PublishedInterview, publisher: string): FeedItem {
  const { id, datePublished, dateModified, ...card } = interviewCard(interview, feedLanguage)
  const [original] = interview.versions
  return {
    id,
    ...(original.sourceUrl && { url: original.sourceUrl }),
    title: original.headline,
    content_text: original.digest,
    image: card.cover?.sources.at(-1)?.src,
    date_published: instantOf(datePublished),
    date_modified: instantOf(dateModified),
    language: original.language,
    authors: [{ name: original.editor ?? publisher }],
    tags: [interview.department, interview.hospital].map(({ name }) => localized(name, feedLanguage) ?? ''),
    _shanghaidoctor: card,
  }
}

/** A day as an instant (RFC 3339): noon in Shanghai, which has had one offset all year since 1992. */
const instantOf = (date: string): string => `${date}T12:00:00+08:00`
