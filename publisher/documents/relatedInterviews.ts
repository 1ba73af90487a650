import type { PublishedInterview } from './publication'

const othersShown = 3
const dayInMilliseconds = 24 * 60 * 60 * 1000

/** Up to three other interviews of the same department, the nearest in date first; of two as near, the later. */
export function sameDepartment(
  interview: PublishedInterview,
  interviews: readonly PublishedInterview[],
): PublishedInterview[] {
  const day = (candidate: PublishedInterview) => Date.parse(candidate.datePublished) / dayInMilliseconds
  const distance = (candidate: PublishedInterview) => Math.abs(day(candidate) - day(interview))
  return interviews
    .filter((other) => other.id !== interview.id && other.department.slug === interview.department.slug)
    .sort((a, b) => distance(a) - distance(b) || day(b) - day(a) || (a.id < b.id ? -1 : 1))
    .slice(0, othersShown)
}
