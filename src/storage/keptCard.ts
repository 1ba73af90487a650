import type { InterviewCard } from '../../contract/interview'

/** What is stored of an interview: what the rows of the Library show. Cover and quote would double its size. */
export function keptCard({ cover, quote, ...card }: InterviewCard): InterviewCard {
  return card
}
