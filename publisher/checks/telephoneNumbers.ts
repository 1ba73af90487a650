import type { LocalizedParagraphs } from '../../contract/language'
import { languages } from '../../contract/language'
import type { Problem } from '../problems/problem'
import type { Rule } from './rule'

/** Numbers as they are dialled in China: with an area code, of a mobile phone, of a service line. */
const telephoneNumber = /(?<!\d)(?:0\d{2,3}[- ]?\d{7,8}|1[3-9]\d{9}|400[- ]?\d{3}[- ]?\d{4})(?!\d)/

/** A record that tells whom to call arranges treatment, which this product does not do. */
export const telephoneNumbers: Rule = ({ collection: { hospitals, departments, doctors } }) => [
  ...[hospitals, departments].flatMap(({ file, sound, lineOf }) =>
    Object.entries(sound).flatMap(([slug, place]) =>
      numbersIn(place?.about, file, (...path) => lineOf(slug, 'about', ...path)),
    ),
  ),
  ...doctors.flatMap(({ file, sound, lineOf }) =>
    numbersIn(sound.biography, file, (...path) => lineOf('biography', ...path)),
  ),
]

type LineOf = (...path: (string | number)[]) => number

function numbersIn(paragraphs: LocalizedParagraphs | undefined, file: string, lineOf: LineOf): Problem[] {
  return languages.flatMap((language) =>
    (paragraphs?.[language] ?? []).flatMap((paragraph, position) => {
      const [number] = telephoneNumber.exec(paragraph) ?? []
      if (!number) return []
      const message = `“${number}” looks like a telephone number: readers are informed, not sent anywhere; leave it out`
      return [{ file, line: lineOf(language, position), severity: 'error' as const, message }]
    }),
  )
}
