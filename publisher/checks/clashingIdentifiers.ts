import type { Rule } from './rule'

/** Ids and slugs share one space of addresses: an id is unique, and is no other interview's slug. */
export const clashingIdentifiers: Rule = ({ collection: { interviews } }) => {
  const bySlug = new Map(interviews.map((interview) => [interview.slug, interview]))
  const firstOfId = new Map([...interviews].reverse().map((interview) => [interview.sound.id, interview]))
  return interviews.flatMap(({ file, slug, sound, lineOf }) => {
    const { id } = sound
    if (!id) return []
    const first = firstOfId.get(id)
    const namesake = first?.slug === slug ? undefined : first
    const bearer = id === slug ? undefined : bySlug.get(id)
    return [
      ...(namesake ? [`the id “${id}” is already that of ${namesake.file}; choose another`] : []),
      ...(bearer ? [`the id “${id}” is the slug of ${bearer.file}; choose another`] : []),
    ].map((message) => ({ file, line: lineOf('id'), severity: 'error', message }))
  })
}
