import type { Rule } from './rule'

/** A translation words the cover of its original; without one there is nothing to word. */
export const coverlessTranslations: Rule = ({ collection: { interviews, translations } }) => {
  const bySlug = new Map(interviews.map((interview) => [interview.slug, interview]))
  return translations.flatMap(({ file, slug, sound, lineOf }) => {
    const original = bySlug.get(slug)
    if (!sound.cover || !original?.frontMatter || original.frontMatter.cover) return []
    const message = `“cover” has words, but ${original.file} has no cover; add one there, or remove these words`
    return [{ file, line: lineOf('cover'), severity: 'error', message }]
  })
}
