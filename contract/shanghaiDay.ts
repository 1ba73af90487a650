const offsetInMilliseconds = 8 * 60 * 60 * 1000

/** The calendar day in Shanghai at an instant, `YYYY-MM-DD`. Shanghai has kept UTC+8 all year since 1992. */
export function shanghaiDay(instant: Date): string {
  return new Date(instant.getTime() + offsetInMilliseconds).toISOString().slice(0, 10)
}
