import type { Problem } from '../problems/problem'
import type { Rule } from './rule'

/** A former slug leads to one place: it is nobody's slug or id of today, and nobody else's former slug. */
export const clashingFormerSlugs: Rule = ({ collection: { interviews, doctors } }) => [
  ...clashesAmong(interviews, ({ slug, sound }) => [slug, sound.id]),
  ...clashesAmong(doctors, ({ slug }) => [slug]),
]

type Bearer = {
  file: string
  lineOf: (...keys: string[]) => number
  sound: { formerSlugs?: string[] }
}

/** `addressesOf` tells what leads to one today. */
function clashesAmong<Own extends Bearer>(
  bearers: readonly Own[],
  addressesOf: (bearer: Own) => (string | undefined)[],
): Problem[] {
  const today = new Map<string, string>()
  for (const bearer of bearers) {
    for (const address of addressesOf(bearer)) if (address) today.set(address, bearer.file)
  }
  const former = new Map<string, string>()
  return bearers.flatMap(({ file, sound, lineOf }) =>
    (sound.formerSlugs ?? []).flatMap((slug): Problem[] => {
      const [taken, claimed] = [today.get(slug), former.get(slug)]
      if (!claimed) former.set(slug, file)
      if (!taken && !claimed) return []
      const message = taken
        ? `the former slug “${slug}” leads to ${taken} today; remove it`
        : `the former slug “${slug}” is already one of ${claimed}; remove it from one of the two`
      return [{ file, line: lineOf('formerSlugs'), severity: 'error', message }]
    }),
  )
}
