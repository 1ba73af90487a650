import type { PublishedInterview } from './publication'

const othersShown = 3
const dayInMilliseconds = 24 * 60 * 60 * 1000

/** Up to three other interviews of the same department, the nearest in date first; of two as near, the later. */
export function sameDepartment(
  interview: PublishedInterview,
  interviews: readonly PublishedInterview[],
): PublishedInterview[] {
  return nearest(interview, interviews, (other) => other.department.slug === interview.department.slug)
}

/** The same of the same hospital, without those that the reader is shown already. */
export function sameHospital(
  interview: PublishedInterview,
  interviews: readonly PublishedInterview[],
  shown: readonly (PublishedInterview | undefined)[],
): PublishedInterview[] {
  return nearest(
    interview,
    interviews,
    (other) => other.hospital.slug === interview.hospital.slug && !shown.includes(other),
  )
}

function nearest(
  interview: PublishedInterview,
  interviews: readonly PublishedInterview[],
  belongs: (other: PublishedInterview) => boolean,
): PublishedInterview[] {
  const day = (candidate: PublishedInterview) => Date.parse(candidate.datePublished) / dayInMilliseconds
  const distance = (candidate: PublishedInterview) => Math.abs(day(candidate) - day(interview))
  return interviews
    .filter((other) => other.id !== interview.id && belongs(other))
    .sort((a, b) => distance(a) - distance(b) || day(b) - day(a) || (a.id < b.id ? -1 : 1))
    .slice(0, othersShown)
}
