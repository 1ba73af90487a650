import { suggestion } from '../records/nearestWord'
import type { Rule } from './rule'

/** A translation stands beside an original, in the other language. */
export const strayTranslations: Rule = ({ collection: { interviews, translations } }) => {
  const bySlug = new Map(interviews.map((interview) => [interview.slug, interview]))
  return translations.flatMap(({ file, slug, language }) => {
    const original = bySlug.get(slug)
    if (!original) {
      const remedy =
        suggestion(slug, [...bySlug.keys()]) || `; write ${slug}.md, or rename this file if it is the original`
      return [
        {
          file,
          line: 1,
          severity: 'error',
          message: `there is no original “${slug}.md” beside this translation${remedy}`,
        },
      ]
    }
    if (original.sound.language !== language) return []
    const message = `${original.file} is already in “${language}”; rename this file or correct that file’s language`
    return [{ file, line: 1, severity: 'error', message }]
  })
}
