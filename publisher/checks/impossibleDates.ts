import type { Rule } from './rule'

/** Nothing is published or changed in the future, and nothing is changed before it is published. */
export const impossibleDates: Rule = ({ collection: { interviews, translations }, today }) => {
  const originals = new Map(interviews.map((interview) => [interview.slug, interview]))
  return [...interviews, ...translations].flatMap(({ file, slug, sound, lineOf }) => {
    const published = originals.get(slug)?.sound.datePublished
    const own = Object.entries(sound).filter(
      (entry): entry is ['datePublished' | 'dateModified', string] =>
        entry[0] === 'datePublished' || entry[0] === 'dateModified',
    )
    return own.flatMap(([key, date]) => {
      const isFuture = date > today
      const isEarly = key === 'dateModified' && published !== undefined && date < published
      const message = isFuture
        ? `“${key}” ${date} lies in the future (today is ${today} in Shanghai); correct it or wait`
        : `“${key}” ${date} lies before the day of publication, ${published}; correct one of the two`
      return isFuture || isEarly ? [{ file, line: lineOf(key), severity: 'error', message }] : []
    })
  })
}
