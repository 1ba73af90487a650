import { type AtomFeed, generateAtomFeed } from 'feedsmith'
import { type Language, localized } from '../../contract/language'
import { atomPageSize, paths, webPaths } from '../../contract/paths'
import { type EndpointDocument, lazyText } from './endpointDocument'
import { fullAddress } from './fullAddress'
import { instantOf } from './instantOf'
import { latestDay } from './latestDay'
import { type AgedPage, pagesFromOldest } from './pagesFromOldest'
import type { Publication, PublishedInterview } from './publication'
import { recordingType } from './recordingType'
import { interviewPage } from './webPages'
import { xmlText } from './xmlText'

/** The feed's own language, as in the JSON feed; each entry bears that of its original. */
const feedLanguage: Language = 'en'

/**
 * All interviews as Atom (RFC 4287), for readers that know no JSON Feed: the newest ones, and full pages of older ones, to
 * which `next` leads (RFC 5005, section 3). Atom wants the instant of the last change, so an empty publication has no feed.
 */
export function atomDocuments(publication: Publication): EndpointDocument[] {
  if (publication.interviews.length === 0) return []
  const { newest, pages } = pagesFromOldest(publication.interviews, atomPageSize)
  return [
    atomDocument(publication, webPaths.atom, newest),
    ...pages.map(({ page, ...older }) => atomDocument(publication, webPaths.atomPage(page), older)),
  ]
}

function atomDocument(
  publication: Publication,
  path: string,
  { entries, next }: AgedPage<PublishedInterview>,
): EndpointDocument {
  const { site } = publication
  const { homePageUrl } = site
  const address = (path: string) => fullAddress(publication, path)
  const tagline = localized(site.tagline, feedLanguage)
  const feed = (): AtomFeed.Feed<Date, true> => ({
    xml: { lang: feedLanguage },
    // The pages of one feed share its id.
    id: address(webPaths.atom),
    title: text(localized(site.name, feedLanguage)),
    ...(tagline && { subtitle: text(tagline) }),
    updated: dateOf(latestDay(entries.map(({ dateModified }) => dateModified)) ?? ''),
    authors: [publisherOf(publication)],
    links: [
      { rel: 'self', type: 'application/atom+xml', href: address(path) },
      ...(homePageUrl ? [{ rel: 'alternate', type: 'text/html', href: homePageUrl }] : []),
      { rel: 'alternate', type: 'application/feed+json', href: address(paths.interviews) },
      ...(next === undefined
        ? []
        : [{ rel: 'next', type: 'application/atom+xml', href: address(webPaths.atomPage(next)) }]),
    ],
    entries: entries.map((interview) => atomEntry(publication, interview)),
  })
  const { endpointUrl, pageUrls } = publication
  return lazyText([path], [site, endpointUrl, pageUrls, next, ...entries], () =>
    generateAtomFeed(feed(), { strict: true }),
  )
}

function atomEntry(publication: Publication, interview: PublishedInterview): AtomFeed.Entry<Date, true> {
  const [original] = interview.versions
  const { language, headline, digest, editor, audio } = original
  const page = interviewPage(publication, interview, original)
  return {
    xml: { lang: language },
    // The path under the short id never changes; addresses of pages may.
    id: fullAddress(publication, paths.interview(interview.id)),
    title: text(headline),
    summary: text(digest),
    published: dateOf(interview.datePublished),
    updated: dateOf(interview.dateModified),
    authors: [editor ? { name: xmlText(editor) } : publisherOf(publication)],
    categories: [interview.department, interview.hospital].map(({ slug, name }) => ({
      term: slug,
      label: xmlText(localized(name, language) ?? ''),
    })),
    links: [
      ...(page ? [{ rel: 'alternate', type: 'text/html', href: page }] : []),
      { rel: 'alternate', type: 'application/json', href: fullAddress(publication, paths.interview(interview.slug)) },
      ...(audio
        ? [
            {
              rel: 'enclosure',
              type: recordingType(audio.src),
              href: fullAddress(publication, audio.src),
              length: audio.bytes,
              title: xmlText(headline),
            },
          ]
        : []),
    ],
  }
}

function publisherOf({ site }: Publication): AtomFeed.Person<true> {
  const name = xmlText(localized(site.publisher, feedLanguage) ?? '')
  return { name, ...(site.homePageUrl && { uri: site.homePageUrl }) }
}

const text = (value: string | undefined): AtomFeed.Text => ({ type: 'text', value: xmlText(value ?? '') })

const dateOf = (day: string): Date => new Date(instantOf(day))
