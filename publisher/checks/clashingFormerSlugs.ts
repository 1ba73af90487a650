import type { Problem } from '../problems/problem'
import type { Rule } from './rule'

/** A former slug leads to one place: it is nobody's slug or id of today, and nobody else's former slug. */
export const clashingFormerSlugs: Rule = ({ collection: { interviews, doctors } }) => [
  ...clashesAmong(interviews.map((file) => ({ ...file, addresses: [file.slug, file.sound.id] }))),
  ...clashesAmong(doctors.map((file) => ({ ...file, addresses: [file.slug] }))),
]

type Bearer = {
  file: string
  lineOf: (...keys: string[]) => number
  sound: { formerSlugs?: string[] }
  /** What leads to it today. */
  addresses: (string | undefined)[]
}

function clashesAmong(bearers: readonly Bearer[]): Problem[] {
  const today = new Map(
    bearers.flatMap(({ file, addresses }) =>
      addresses.flatMap((address) => (address ? [[address, file] as const] : [])),
    ),
  )
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
