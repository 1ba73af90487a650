import { firstHits, type InterviewHit, type SearchAnswer } from '../../src/search/hits'

/**
 * The hits whose sentences a phone of 390 × 844 px shows before one scrolls, and so reads (`src/pages/search`): rows are
 * taken as low as their styles let them be, so that none is forgotten. Pixels.
 */
export function sentencesOnFirstScreen({ doctors, places, interviews, readAs }: SearchAnswer): InterviewHit[] {
  const shortened = interviews.count > 0 && doctors.count > firstHits.doctorsBeforeInterviews
  const shownDoctors = shortened ? firstHits.doctorsBeforeInterviews : doctors.hits.length
  let left = screen - bars - field - tabs
  left -= readAs === undefined ? 0 : linkRow
  left -= shownDoctors * doctorRow + (shortened ? linkRow : 0) + places.length * linkRow
  const seen: InterviewHit[] = []
  for (const hit of interviews.hits) {
    if (left <= 0) break
    left -= heightOf(hit)
    if (hit.where === 'text') seen.push(hit)
  }
  return seen
}

const [screen, bars, field, tabs] = [844, 91, 66, 57]
const [doctorRow, linkRow] = [108, 52]
const [padding, where, headlineLine, sentence] = [36, 23, 28, 58]

/** Letters of a headline that stand on a line; a Chinese one takes the room of two. */
const lineLength = { en: 40, zh: 17 }

function heightOf({ headline, language, where: found }: InterviewHit): number {
  const length = headline.reduce((sum, run) => sum + run.text.length, 0)
  const lines = Math.ceil(length / lineLength[language])
  return padding + where + lines * headlineLine + (found === 'text' ? sentence : 0)
}
