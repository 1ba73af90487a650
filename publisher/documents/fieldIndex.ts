import type { Field } from '../../contract/directory'
import type { LocalizedText } from '../../contract/language'
import { slugOf } from '../import/slugOf'
import type { PublishedDoctor } from './publication'

/** As long as a slug may be (`contract/identifiers.ts`). */
const longestSlug = 96

/** The fields of expertise of all doctors. */
export type FieldIndex = {
  /** Every field, by slug. */
  fields: ReadonlyMap<string, Field>
  /** A doctor's own, in the order of the record, none twice. */
  of: (doctor: Pick<PublishedDoctor, 'expertise'>) => Field[]
}

/**
 * Editors write fields of expertise as plain words; those with the same English words are one field. Its slug comes from
 * them, else from the pinyin of the Chinese ones; a field in Chinese alone is the one that has these words beside English
 * ones, if there is any. What one record leaves out of the name another one may give.
 */
export function fieldIndex(doctors: readonly Pick<PublishedDoctor, 'expertise'>[]): FieldIndex {
  const terms = doctors.flatMap(({ expertise }) => expertise)
  const slugs = new Map<LocalizedText, string>()
  const slugOfChinese = new Map<string, string>()
  const known = new Map<string, string>()
  const slugOfWords = (words: string) => {
    const slug = known.get(words) ?? fieldSlug(words)
    known.set(words, slug)
    return slug
  }
  for (const term of terms) {
    if (term.en === undefined) continue
    const slug = slugOfWords(term.en)
    slugs.set(term, slug)
    if (term.zh !== undefined && !slugOfChinese.has(term.zh)) slugOfChinese.set(term.zh, slug)
  }
  for (const term of terms) {
    if (term.zh !== undefined && term.en === undefined) {
      slugs.set(term, slugOfChinese.get(term.zh) ?? slugOfWords(term.zh))
    }
  }

  const fields = new Map<string, Field>()
  for (const term of terms) {
    const slug = slugs.get(term)
    if (slug !== undefined) fields.set(slug, { slug, name: { ...term, ...fields.get(slug)?.name } })
  }
  const fieldsOf = (expertise: readonly LocalizedText[]): Field[] => {
    const own = new Set(expertise.flatMap((term) => slugs.get(term) ?? []))
    return [...own].flatMap((slug) => fields.get(slug) ?? [])
  }
  // Every list, page and file of search that a doctor stands in asks.
  const ofDoctors = new Map(doctors.map(({ expertise }) => [expertise, fieldsOf(expertise)]))
  return { fields, of: ({ expertise }) => ofDoctors.get(expertise) ?? fieldsOf(expertise) }
}

/** The slug of a field's words; of words without a letter or digit that ASCII has, by their code points. */
export function fieldSlug(words: string): string {
  const codePoints = () => [...words].map((character) => character.codePointAt(0)?.toString(16)).join('-')
  return slugOf(words, longestSlug) || codePoints().slice(0, longestSlug).replace(/-$/, '')
}
