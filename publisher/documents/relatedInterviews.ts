import type { PublishedInterview } from './publication'

const othersShown = 3
const dayInMilliseconds = 24 * 60 * 60 * 1000

export type RelatedInterviews = {
  /** Up to three other interviews of the same department, the nearest in date first; of two as near, the later. */
  sameDepartment: (interview: PublishedInterview) => PublishedInterview[]
  /** The same of the same hospital, without those that the reader is shown already. */
  sameHospital: (
    interview: PublishedInterview,
    shown: readonly (PublishedInterview | undefined)[],
  ) => PublishedInterview[]
}

/** @param interviews from the oldest to the newest */
export function relatedInterviews(interviews: readonly PublishedInterview[]): RelatedInterviews {
  const ofDepartment = byPlace(interviews, ({ department }) => department.slug)
  const ofHospital = byPlace(interviews, ({ hospital }) => hospital.slug)
  return {
    sameDepartment: (interview) => nearest(interview, ofDepartment(interview), () => true),
    sameHospital: (interview, shown) => nearest(interview, ofHospital(interview), (other) => !shown.includes(other)),
  }
}

/** The interviews of a place, in their order, and where among them one of them stands. */
type Neighbourhood = { interviews: readonly PublishedInterview[]; position: number }

function byPlace(interviews: readonly PublishedInterview[], placeOf: (interview: PublishedInterview) => string) {
  const groups = new Map<string, PublishedInterview[]>()
  const positions = new Map<PublishedInterview, number>()
  for (const interview of interviews) {
    const group = groups.get(placeOf(interview)) ?? []
    positions.set(interview, group.push(interview) - 1)
    groups.set(placeOf(interview), group)
  }
  return (interview: PublishedInterview): Neighbourhood => ({
    interviews: groups.get(placeOf(interview)) ?? [],
    position: positions.get(interview) ?? 0,
  })
}

/** Looks only as far to both sides as the nearest can be: with all interviews for each, a large collection takes hours. */
function nearest(
  interview: PublishedInterview,
  { interviews, position }: Neighbourhood,
  belongs: (other: PublishedInterview) => boolean,
): PublishedInterview[] {
  const own = dayOf(interview)
  return [...within(interviews, position, -1, belongs), ...within(interviews, position, 1, belongs)]
    .map((other) => ({ other, day: dayOf(other) }))
    .sort(
      (a, b) => Math.abs(a.day - own) - Math.abs(b.day - own) || b.day - a.day || (a.other.id < b.other.id ? -1 : 1),
    )
    .slice(0, othersShown)
    .map(({ other }) => other)
}

/** The first ones on one side, and those of the same day as the last of them. */
function within(
  interviews: readonly PublishedInterview[],
  position: number,
  step: 1 | -1,
  belongs: (other: PublishedInterview) => boolean,
): PublishedInterview[] {
  const found: PublishedInterview[] = []
  for (let index = position + step; interviews[index]; index += step) {
    const candidate = interviews[index]
    const last = found.at(-1)
    if (!candidate || !belongs(candidate)) continue
    if (found.length >= othersShown && candidate.datePublished !== last?.datePublished) break
    found.push(candidate)
  }
  return found
}

const dayOf = ({ datePublished }: PublishedInterview): number => Date.parse(datePublished) / dayInMilliseconds
