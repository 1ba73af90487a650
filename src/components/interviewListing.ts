import type { InterviewCard, Version } from '../../contract/interview'

/** How a page lists interviews: which version is shown, where it opens, where pictures come from. */
export type InterviewListing = {
  version: (card: InterviewCard) => Version
  url: (card: InterviewCard) => string
  address: (src: string) => string
  /** Today, `YYYY-MM-DD`: days of this year are written without it. */
  today: string
}
