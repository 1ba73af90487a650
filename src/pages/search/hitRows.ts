import { type DoctorHit, firstHits, type InterviewHit, type PlaceHit, type SearchAnswer } from '../../search/hits'
import { lastListOf, type Scope } from './scopes'

/** A row of what was found. */
export type HitRow =
  | { kind: 'doctor'; key: string; hit: DoctorHit }
  | { kind: 'place'; key: string; hit: PlaceHit }
  | { kind: 'interview'; key: string; hit: InterviewHit }
  /** The way to all doctors, where interviews follow and only some stand before them. */
  | { kind: 'allDoctors'; key: string; count: number }

/**
 * What was found, of one kind or of all: doctors, where they work and what they work on, then interviews. Rows that are
 * there stay where they are when the last list goes on.
 */
export function hitRows(answer: SearchAnswer, scope: Scope): HitRow[] {
  const { doctors, interviews, places } = answer
  const doctorRows = doctors.hits.map((hit): HitRow => ({ kind: 'doctor', key: hit.slug, hit }))
  const placeRows = places.map((hit): HitRow => ({ kind: 'place', key: `${hit.kind}-${hit.slug}`, hit }))
  const interviewRows = interviews.hits.map(
    (hit): HitRow => ({ kind: 'interview', key: `${hit.id}-${hit.language}`, hit }),
  )
  const first = firstHits.doctorsBeforeInterviews
  const topDoctors = [...doctorRows.slice(0, first)]
  if (scope === 'interviews') return interviewRows
  if (lastListOf(scope, answer) === 'doctors') return [...topDoctors, ...placeRows, ...doctorRows.slice(first)]
  const all: HitRow[] = doctors.count > first ? [{ kind: 'allDoctors', key: 'all-doctors', count: doctors.count }] : []
  return [...topDoctors, ...all, ...placeRows, ...interviewRows]
}
