import { safeParse } from 'valibot'
import { cardOfInterview, type InterviewCard, interviewSchema } from '../../contract/interview'
import type { Language } from '../../contract/language'
import { listCopies, readCopy } from './cache'
import { interviewPath } from './interviewResource'

/** A version of an interview that opens without network. */
export type KeptInterview = { card: InterviewCard; language: Language; path: string }

/**
 * Every interview of which there is a copy, the most recently used first. `known` cards, of what is saved or was read,
 * spare the phone from reading whole copies.
 */
export function keptInterviews(known: readonly InterviewCard[]): KeptInterview[] {
  const knownAt = new Map(
    known.flatMap((card) =>
      card.versions.map(({ language }): [string, KeptInterview] => {
        const path = interviewPath(card, language)
        return [path, { card, language, path }]
      }),
    ),
  )
  return listCopies().flatMap(({ path }) => {
    const kept = knownAt.get(path) ?? readKept(path)
    return kept ? [kept] : []
  })
}

function readKept(path: string): KeptInterview | undefined {
  if (!path.startsWith('/v1/interviews/')) return undefined
  const parsed = safeParse(interviewSchema, readCopy(path))
  return parsed.success ? { card: cardOfInterview(parsed.output), language: parsed.output.language, path } : undefined
}

/** The size of all copies, in bytes of UTF-8. */
export function keptBytes(): number {
  return listCopies().reduce((sum, { bytes }) => sum + bytes, 0)
}
