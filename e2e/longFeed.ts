import { feedPageSize, paths } from '../contract/paths'
import type { EndpointDocument } from '../publisher/documents/endpointDocument'
import { readFeed } from './published'

/** The headline of an interview of a long feed: as long as any other one's. */
export const longFeedTitle = (position: number) => `The interview number ${String(position).padStart(6, '0')}`

/**
 * A feed of `pages` pages, the newest and as many older ones as it takes, whose interviews differ in nothing but their
 * names and numbers: what they cost can be compared to the byte. Position 0 is the newest.
 */
export async function longFeed(pages: number): Promise<EndpointDocument[]> {
  const feed = await readFeed()
  const model = feed.items.find(({ _shanghaidoctor }) => _shanghaidoctor.versions.length === 1)
  if (!model) throw new Error('the sample content has an interview in one language')
  const { _shanghaidoctor: own } = model
  const itemAt = (position: number) => ({
    ...model,
    id: `long-${String(position).padStart(6, '0')}`,
    title: longFeedTitle(position),
    _shanghaidoctor: {
      ...own,
      slug: `long-${String(position).padStart(6, '0')}-in-full`,
      versions: own.versions.map((version) => ({ ...version, headline: longFeedTitle(position) })),
    },
  })
  return Array.from({ length: pages }, (_, page) => {
    const older = pages - 1 - page
    const content = {
      ...feed,
      next_url: older > 0 ? `http://127.0.0.1:8090${paths.interviewsPage(older)}` : undefined,
      items: Array.from({ length: feedPageSize }, (_, index) => itemAt(page * feedPageSize + index)),
    }
    return {
      paths: [page === 0 ? paths.interviews : paths.interviewsPage(pages - page)],
      body: JSON.stringify(content),
    }
  })
}
