import type { PublishedInterview } from './publication'

/** One page of a feed. The entry has no number. */
export type FeedPage = {
  number?: number
  /** From the oldest to the newest. */
  interviews: readonly PublishedInterview[]
  /** As many as there were when the page was filled: the count of today would change a full page. */
  interviewCount: number
  /** The number of the page with the next older interviews. */
  olderPage?: number
}

/**
 * The entry with the newest interviews, which changes with every publication, and full pages counted from the oldest, which
 * never change when interviews are added. The entry overlaps only the first page it leads to.
 *
 * @param interviews from the oldest to the newest
 */
export function feedPages(interviews: readonly PublishedInterview[], pageSize: number): FeedPage[] {
  const count = interviews.length
  const entry = {
    interviews: interviews.slice(-pageSize),
    interviewCount: count,
    ...olderThan(Math.floor((count - pageSize - 1) / pageSize) + 2),
  }
  const pages = Array.from({ length: Math.floor(count / pageSize) }, (_, index): FeedPage => {
    const end = (index + 1) * pageSize
    return {
      number: index + 1,
      interviews: interviews.slice(end - pageSize, end),
      interviewCount: end,
      ...olderThan(index + 1),
    }
  })
  return [entry, ...pages]
}

/** Pages are counted from 1: before that one there is none. */
const olderThan = (number: number): Pick<FeedPage, 'olderPage'> => (number > 1 ? { olderPage: number - 1 } : {})
