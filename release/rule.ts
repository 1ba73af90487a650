import type { Candidate } from './candidate'

/** One thing that must be right before a version leaves this machine. */
export type Rule = {
  readonly name: string
  /** A preview is for ourselves: it asks less than what readers get. */
  readonly forPreview: boolean
  /** What is wrong and how to mend it, a sentence each. */
  readonly problems: (candidate: Candidate) => readonly string[]
}
