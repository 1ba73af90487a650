import * as v from 'valibot'
import { type InterviewCard, interviewCardSchema } from '../../contract/interview'

/** What is stored of an interview: what the rows of the Library show. Cover and quote would double its size. */
export const keptCardSchema = v.omit(interviewCardSchema, ['cover', 'quote'])

export function keptCard({ cover, quote, ...card }: InterviewCard): InterviewCard {
  return card
}
