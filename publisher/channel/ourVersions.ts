import type { Language } from '../../contract/language'
import type { Collection } from '../collection/collection'
import { blockTexts } from '../documents/readingMinutes'
import type { Problem } from '../problems/problem'

/** One language version of one of our interviews, as far as the official account concerns it. */
export type OurVersion = {
  readonly slug: string
  readonly language: Language
  readonly isOriginal: boolean
  readonly file: string
  /** The doctor's slug. */
  readonly doctor: string
  readonly headline: string
  readonly headlineLine: number
  /** The doctor's names, in both languages. */
  readonly names: readonly string[]
  readonly datePublished: string
  readonly dateModified: string
  readonly dateLine: number
  /** The address of its own that it gives; a translation without one leads readers to the original's. */
  readonly link: string | undefined
  readonly linkLine: number
  /** All that readers read of it, with what they read of the doctor: post, department, hospital, brief. */
  readonly texts: () => string[]
}

/** Every version of the collection. Where a file cannot be read, its problems instead: nothing is compared then. */
export function ourVersions(collection: Collection): { versions: OurVersion[] } | { problems: Problem[] } {
  const { interviews, translations, doctors, departments, hospitals } = collection
  const unread = [...interviews, ...translations].filter(({ frontMatter }) => frontMatter === undefined)
  if (unread.length > 0) return { problems: unread.flatMap(({ problems }) => problems) }
  const namesOf = new Map(doctors.map(({ slug, sound }) => [slug, Object.values(sound.name ?? {})]))
  const nameOf = (places: Collection['hospitals'], slug = '') => Object.values(places.sound[slug]?.name ?? {})
  const recordOf = new Map(
    doctors.map(({ slug, sound: { degrees = [], post = {}, department, hospital, biography = {} } }) => [
      slug,
      [
        ...degrees,
        ...Object.values(post),
        ...nameOf(departments, department),
        ...nameOf(hospitals, hospital),
        ...Object.values(biography).flat(),
      ],
    ]),
  )
  const originals = new Map<string, OurVersion>()
  for (const { slug, file, frontMatter, lineOf, blocks } of interviews) {
    if (!frontMatter) continue
    originals.set(slug, {
      slug,
      language: frontMatter.language,
      isOriginal: true,
      file,
      doctor: frontMatter.doctor,
      headline: frontMatter.headline,
      headlineLine: lineOf('headline'),
      names: namesOf.get(frontMatter.doctor) ?? [],
      datePublished: frontMatter.datePublished,
      dateModified: frontMatter.dateModified ?? frontMatter.datePublished,
      dateLine: lineOf(frontMatter.dateModified ? 'dateModified' : 'datePublished'),
      link: frontMatter.officialAccountUrl,
      linkLine: lineOf('officialAccountUrl'),
      texts: () => [...(recordOf.get(frontMatter.doctor) ?? []), ...blocks.flatMap(blockTexts)],
    })
  }
  const translated = translations.flatMap(({ slug, language, file, frontMatter, lineOf, blocks }): OurVersion[] => {
    const original = originals.get(slug)
    // A translation of nothing is a problem that `npm run content` tells.
    if (!frontMatter || !original) return []
    return [
      {
        ...original,
        language,
        isOriginal: false,
        file,
        headline: frontMatter.headline,
        headlineLine: lineOf('headline'),
        dateModified: frontMatter.dateModified ?? original.dateModified,
        dateLine: lineOf('dateModified'),
        link: frontMatter.officialAccountUrl,
        linkLine: lineOf('officialAccountUrl'),
        texts: () => [...(recordOf.get(original.doctor) ?? []), ...blocks.flatMap(blockTexts)],
      },
    ]
  })
  return { versions: [...originals.values(), ...translated] }
}
