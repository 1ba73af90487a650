import { createHmac } from 'node:crypto'
import { shanghaiDay } from '../../contract/shanghaiDay'
import type { VisitStore } from './visitStore'

/** Servers whose clocks differ a little agree about a salt for so long after midnight. */
const grace = 10 * 60 * 1000

/** Counts visits without keeping who made them. */
export type VisitCounter = {
  /** Counts a visit of a token to an interview, once a day. Answers how many visits were counted in all. */
  count: (interview: string, token: string) => Promise<number>
  /** Forgets who visited on the days that are over. Does nothing where that has been done. */
  forgetPastDays: () => Promise<void>
}

/**
 * What is kept of a token is a hash with a salt that nobody knows a day later, and with the interview: neither two days nor
 * two interviews of one reader can be brought together, not even by somebody who has the database.
 *
 * @param now milliseconds since 1970
 */
export function visitCounter(store: VisitStore, now: () => number): VisitCounter {
  let today: { day: string; salt: Promise<Buffer> } | undefined
  let forgotten: string | undefined

  function saltOf(day: string): Promise<Buffer> {
    if (today?.day !== day) {
      const salt = store.saltOf(day)
      const asked = { day, salt }
      today = asked
      salt.catch(() => {
        if (today === asked) today = undefined
      })
    }
    return today.salt
  }

  return {
    async count(interview, token) {
      const day = shanghaiDay(new Date(now()))
      const reader = createHmac('sha256', await saltOf(day))
        .update(`${interview} ${token}`)
        .digest()
        .subarray(0, 16)
      return store.countVisit({ interview, day, reader })
    },
    async forgetPastDays() {
      const day = shanghaiDay(new Date(now() - grace))
      if (day === forgotten) return
      await store.forgetBefore(day)
      forgotten = day
    },
  }
}
