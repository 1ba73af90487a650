/** One visit: `day` is Shanghai's, `YYYY-MM-DD`; `reader` is what is kept of a token while the day lasts. */
export type CountedVisit = { interview: string; day: string; reader: Buffer }

/**
 * Where visits are counted. Each promise rejects where the store cannot be reached; what was answered is kept, also when
 * the process is killed or the machine crashes in the same moment.
 */
export type VisitStore = {
  /** Counts a visit, unless this reader's visit to the interview was counted on this day. Answers how many there are. */
  countVisit: (visit: CountedVisit) => Promise<number>
  /** How many visits each interview has. One that has none may be left out. */
  visitsOf: (interviews: readonly string[]) => Promise<ReadonlyMap<string, number>>
  /** The secret with which the tokens of a day are hashed: random, the same for every server, made when it is first asked for. */
  saltOf: (day: string) => Promise<Buffer>
  /** Removes who visited before this day, and the salts of those days, so that nobody can tell any more. Counts stay. */
  forgetBefore: (day: string) => Promise<void>
  /** Resolves where the store can be reached. */
  ready: () => Promise<void>
  close: () => Promise<void>
}
