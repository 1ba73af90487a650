/** The latest of days written `YYYY-MM-DD`, which sort as text; undefined where there is none. */
export function latestDay(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}
