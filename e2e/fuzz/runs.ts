import fc from 'fast-check'

/** Whether this is `npm run fuzz`, and not the smaller number of each that every test run makes. */
export const isFull = process.env.FUZZ === 'full'

/**
 * How often a property is tried, and with which seed: `FUZZ_SEED=1 FUZZ_RUNS=50` try what is wanted. The seed is another one
 * each time of the full number, and the same in every test run. fast-check names seed and path of what fails, and the
 * smallest input that still does.
 */
export function runsOf(few: number, full: number): { seed: number; numRuns: number; endOnFailure: false } {
  const seed = Number(process.env.FUZZ_SEED ?? (isFull ? fc.sample(fc.integer({ min: 0 }), 1)[0] : 20261124))
  const numRuns = Number(process.env.FUZZ_RUNS ?? (isFull ? full : few))
  process.stdout.write(`seed ${seed}, ${numRuns} runs\n`)
  return { seed, numRuns, endOnFailure: false }
}

/** The longest that a part may take, in milliseconds. */
export const longest = isFull ? 3_600_000 : 120_000
