/** The mean of some numbers. */
const mean = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length

/**
 * What memory did between the second fifth of its samples and the last: the first fifth is the warming up.
 *
 * @param samples bytes, at equal intervals
 */
export function growth(samples: readonly number[]): { before: number; after: number; factor: number } {
  const fifth = Math.max(1, Math.floor(samples.length / 5))
  const before = mean(samples.slice(fifth, 2 * fifth))
  const after = mean(samples.slice(-fifth))
  return { before, after, factor: after / before }
}
