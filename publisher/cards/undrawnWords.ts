import type { Collection } from '../collection/collection'
import type { Problem } from '../problems/problem'
import { missingLetter, type Undrawn } from './cardFonts'

/** A text that stands on cards, and where editors wrote it. */
type CardText = { file: string; line: number; text: string }

/** Everything that cards say, as it is written: names, taglines and headlines, in every language. */
function cardTexts({ site, hospitals, departments, doctors, interviews, translations }: Collection): CardText[] {
  type Lines = { file: string; lineOf: (...path: PropertyKey[]) => number }
  const inLanguages = ({ file, lineOf }: Lines, value: object | undefined, ...path: string[]): CardText[] =>
    Object.entries(value ?? {}).map(([language, text]) => ({
      file,
      line: lineOf(...path, language),
      text: String(text),
    }))
  return [
    ...inLanguages(site, site.sound.name, 'name'),
    ...inLanguages(site, site.sound.tagline, 'tagline'),
    ...[hospitals, departments].flatMap((list) =>
      Object.entries(list.sound).flatMap(([slug, place]) => inLanguages(list, place?.name, slug, 'name')),
    ),
    ...doctors.flatMap((doctor) => inLanguages(doctor, doctor.sound.name, 'name')),
    ...[...interviews, ...translations].flatMap(({ file, lineOf, frontMatter }) =>
      frontMatter ? [{ file, line: lineOf('headline'), text: frontMatter.headline }] : [],
    ),
  ]
}

/**
 * A warning for every text that has characters which the fonts of share cards lack: readers see it in full on the page, and
 * only the picture in their chat shows something else.
 */
export function undrawnWords(collection: Collection, undrawn: readonly Undrawn[]): Problem[] {
  if (undrawn.length === 0) return []
  return cardTexts(collection).flatMap(({ file, line, text }): Problem[] => {
    const written = text.normalize('NFC')
    const faults = undrawn.filter(({ character }) => written.includes(character))
    if (faults.length === 0) return []
    const message = `of “${text}”, share cards cannot show ${faults.map(described).join(', ')}; ${remedyOf(faults)}`
    return [{ file, line, severity: 'warning', message }]
  })
}

/** The character, by the numbers under which editors find it, and what stands in its place. */
function described({ character, shownAs }: Undrawn): string {
  const points = Array.from(character).map(
    (each) => `U+${each.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  )
  const instead =
    shownAs === '' ? 'it is left out' : shownAs === missingLetter ? 'an empty box is drawn' : `“${shownAs}” is drawn`
  return `“${character}” (${points.join(' ')}: ${instead})`
}

function remedyOf(faults: readonly Undrawn[]): string {
  const isLetter = faults.some(({ shownAs }) => shownAs === missingLetter)
  return isLetter
    ? 'write it with characters that they have, such as the common form of a rare one or a name in Latin letters'
    : 'write it without, or let it be: the page shows it in full'
}
